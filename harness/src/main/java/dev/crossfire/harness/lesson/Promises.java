package dev.crossfire.harness.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contract of each function: what it assumes, what it guarantees, and when it goes on. */
final class Promises {

  private static final String NONE = "none";

  private Promises() {}

  static List<Block> of(List<Promise> functions) {
    List<Block> blocks = new ArrayList<>();
    for (Promise function : functions) {
      blocks.add(new Block.Code("", function.prototype()));
      blocks.add(
          new Block.Items(
              List.of(
                  new Block.Item("Assumptions", clauses(function.owner(), function.units())),
                  new Block.Item("Guarantees", clauses(function.threads(), errors(function))),
                  new Block.Item("Progress", clauses(progress(function))))));
    }
    return blocks;
  }

  private static String errors(Promise function) {
    return !function.errors().equals(NONE) || function.prototype().startsWith("void ")
        ? function.errors()
        : "no result is an error";
  }

  private static String progress(Promise function) {
    return function.blocks().equals("never") ? "never waits for another thread" : function.blocks();
  }

  private static String clauses(String... clauses) {
    String said =
        Stream.of(clauses)
            .filter(clause -> !clause.equals(NONE))
            .map(Markdown::plain)
            .collect(Collectors.joining("; "));
    return said.isEmpty() ? NONE : said;
  }
}
