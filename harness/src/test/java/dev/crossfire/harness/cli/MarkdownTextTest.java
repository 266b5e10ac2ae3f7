package dev.crossfire.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

  @Test
  void paragraphsAreWrappedAndLoseTheirMarks() {
    assertThat(new MarkdownText(100).of("One `two`\n*three*.\n\n" + "word ".repeat(25)))
        .isEqualTo("One two three.\n\n" + "word ".repeat(19) + "word\nword word word word word");
    assertThat(new MarkdownText(100).of("a".repeat(200) + " b")).isEqualTo("a".repeat(200) + "\nb");
  }

  @Test
  void tablesStandInColumns() {
    String text = new MarkdownText(100).of("""
        | first | value |
        | --- | --- |
        | loads `0` | |
        | | 10 |
        """);
    assertThat(text + "\n").isEqualTo("""
          first   | value
         ---------+------
          loads 0 |
                  | 10
        """);
  }

  @Test
  void anEmptyTextIsEmpty() {
    assertThat(new MarkdownText(100).of("")).isEmpty();
  }

  @Test
  void aLinkSaysWhereItLeadsAndAListHasAnItemALine() {
    assertThat(new MarkdownText(20)
        .of("See [a page](https://a.b/c).\n\n- one `two` three four five\n- six"))
        .isEqualTo("See a page\n<https://a.b/c>.\n\n- one two three four\n  five\n- six");
  }

  @Test
  void cellsAreWrappedWhereATableWouldBeTooWide() {
    String text =
        new MarkdownText(40).table(List.of("outcome", "how"),
            List.of(List.of("`1, .*`", "one two three four five six seven")));
    assertThat(text + "\n").isEqualTo("""
          outcome | how
         ---------+-%s
          1, .*   | one two three four five six
                  | seven
        """.formatted("-".repeat(28)));
  }

  @Test
  void whatIsEscapedMeansItselfAndSteersNothing() {
    String hostile = "a | *b* `c` [d](e) <f> \u001b[31m 1. \u202e_g_";
    assertThat(new MarkdownText(100).of(MarkdownText.escaped(hostile)))
        .isEqualTo("a | *b* `c` [d](e) <f> \\u001B[31m 1. \\u202E_g_");
  }
}
