package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.lesson.Page;
import dev.crossfire.harness.lesson.Pages;
import dev.crossfire.harness.lesson.Section;
import dev.crossfire.harness.run.Catalogue;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints a lesson: what is asked, the code that is wrong, the interleaving that breaks it, the fix, the rule, the checklist.
 *
 * <p>Of a fix it shows the hazard that is its control, then the fix itself; of a hazard itself, then every fix that has it as
 * control.
 */
final class LessonPrinter {

  private final PrintWriter out;
  private final Ansi ansi;

  LessonPrinter(PrintWriter out, Ansi ansi) {
    this.out = out;
    this.ansi = ansi;
  }

  void print(ScenarioSpec scenario, Page page, Catalogue catalogue, Pages pages) {
    out.println(bold(page.question()));
    paragraph(page.sentence());
    out.printf("%n%s is a %s, and its contract is %s.%n", scenario.id(), scenario.role().id(),
        scenario.contract().id());
    paragraph(scenario.summary());

    Optional<Section> hazard = hazard(scenario, pages);
    hazard.ifPresent(
        section -> {
          code("The code that is wrong", section);
          heading("The interleaving that breaks it");
          markdown(section);
        });
    for (ScenarioSpec fix : fixes(scenario, catalogue)) {
      pages.section(fix.id())
          .ifPresent(
              section -> {
                code("The fix: " + fix.id(), section);
                markdown(section);
              });
    }
    heading("The rule");
    pages.section(scenario.id()).ifPresent(section -> paragraph(section.rule()));
    out.printf("%nPattern: %s%n", page.pattern().id());
    heading("The checklist");
    page.checklist()
        .answers()
        .forEach(answer -> {
          out.println("- " + answer.question());
          out.println(MarkdownText.of(answer.answer()).indent(2).stripTrailing());
        });
    page.notes().forEach(note -> {
      heading(note.heading());
      out.println(MarkdownText.of(note.text()));
    });
    heading("Run it");
    out.println("./crossfire run " + scenario.id());
  }

  /** What is wrong: the scenario itself, or its control; a fix whose control is its mutant shows none. */
  private static Optional<Section> hazard(ScenarioSpec scenario, Pages pages) {
    Optional<ScenarioId> hazard =
        scenario.role() == Role.HAZARD ? Optional.of(scenario.id()) : scenario.control();
    return hazard.filter(id -> !scenario.controlIsMutant()).flatMap(pages::section);
  }

  private static List<ScenarioSpec> fixes(ScenarioSpec scenario, Catalogue catalogue) {
    return scenario.role() == Role.HAZARD
        ? catalogue.all()
            .stream()
            .filter(fix -> fix.control().equals(Optional.of(scenario.id())))
            .toList()
        : List.of(scenario);
  }

  private void code(String heading, Section section) {
    heading(heading);
    String file = "";
    for (Section.Excerpt excerpt : section.code()) {
      if (!excerpt.file().equals(file)) {
        file = excerpt.file();
        out.println("    // " + file);
      }
      out.println(excerpt.code().indent(4).stripTrailing());
      out.println();
    }
  }

  private void markdown(Section section) {
    out.println(MarkdownText.of(section.text()));
  }

  private void paragraph(String text) {
    out.println(MarkdownText.of(text));
  }

  private void heading(String text) {
    out.println();
    out.println(bold(text));
    out.println();
  }

  private String bold(String text) {
    return ansi.string("@|bold " + text + "|@");
  }
}
