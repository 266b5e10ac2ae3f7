package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.lesson.Block;
import dev.crossfire.harness.lesson.Lesson;
import dev.crossfire.harness.lesson.Part;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Prints a lesson on a terminal. */
final class LessonPrinter {

  private static final int INDENT = 4;
  private static final int LONGEST_NAME = 24;

  private final PrintWriter out;
  private final Ansi ansi;
  private final int width;
  private final MarkdownText text;
  private String source = "";

  /**
   * A printer.
   *
   * @param width how many characters a line of text has, at most; code has what it has
   */
  LessonPrinter(PrintWriter out, Ansi ansi, int width) {
    this.out = out;
    this.ansi = ansi;
    this.text = new MarkdownText(width);
    this.width = width;
  }

  void print(Lesson lesson) {
    ScenarioSpec scenario = lesson.scenario();
    out.println(bold(text.of(lesson.page().question())));
    out.println(text.of(lesson.page().sentence()));
    out.printf("%n%s is a %s, and its contract is %s.%n", scenario.id(), scenario.role().id(),
        scenario.contract().id());
    out.println(text.plain(scenario.summary()));
    lesson.parts().forEach(this::print);
  }

  private void print(Part part) {
    out.println();
    out.println(bold(part.heading().title()));
    source = "";
    for (Block block : part.blocks()) {
      out.println();
      print(block);
    }
  }

  private void print(Block block) {
    switch (block) {
      case Block.Prose prose -> out.println(text.of(prose.markdown()));
      case Block.Code code -> print(code);
      case Block.Items items -> print(items);
      case Block.Table table -> out.println(text.table(table.columns(), table.rows()));
    }
  }

  /** Names that are words stand beside what there is to say, names that are sentences above it. */
  private void print(Block.Items items) {
    int longest = items.all().stream().mapToInt(item -> item.name().length()).max().orElse(0);
    if (longest > LONGEST_NAME) {
      for (Block.Item item : items.all()) {
        out.println("- " + item.name());
        out.println(new MarkdownText(width - INDENT).of(item.markdown())
            .indent(INDENT)
            .stripTrailing());
      }
      return;
    }
    int column = 2 + longest + 2;
    var beside = new MarkdownText(width - column);
    for (Block.Item item : items.all()) {
      String lines = beside.of(item.markdown()).indent(column).stripTrailing();
      out.println("  " + item.name() + lines.substring(2 + item.name().length()));
    }
  }

  private void print(Block.Code code) {
    if (!code.source().isEmpty() && !code.source().equals(source)) {
      source = code.source();
      out.println("    // " + source);
    }
    out.println(code.code().indent(INDENT).stripTrailing());
  }

  private String bold(String text) {
    return ansi == Ansi.OFF ? text : Ansi.Style.bold.on() + text + Ansi.Style.bold.off();
  }
}
