package dev.crossfire.harness.lesson;

import java.util.List;

/** A piece of a lesson, without a form: the terminal and the report each give it theirs. */
public sealed interface Block {

  /**
   * Paragraphs, lists and tables.
   *
   * @param markdown their text
   */
  record Prose(String markdown) implements Block {}

  /**
   * Whole lines of code.
   *
   * @param source the name of the file that they are from; empty if they are from none
   * @param code the lines, without a line break at the end
   */
  record Code(String source, String code) implements Block {}

  /**
   * Names, each with what there is to say.
   *
   * @param all the items, at least one
   */
  record Items(List<Item> all) implements Block {
    public Items {
      all = List.copyOf(all);
    }
  }

  /**
   * A name with what there is to say.
   *
   * @param name a few words
   * @param markdown a line
   */
  record Item(String name, String markdown) {}

  /**
   * A table.
   *
   * @param columns its headings
   * @param rows its cells in Markdown, as many a row as there are columns
   */
  record Table(List<String> columns, List<List<String>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
