package dev.crossfire.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTextTest {

  @Test
  void paragraphsAreWrappedAndLoseTheirMarks() {
    assertThat(MarkdownText.of("One `two`\n*three*.\n\n" + "word ".repeat(25)))
        .isEqualTo("One two three.\n\n" + "word ".repeat(19) + "word\nword word word word word");
    assertThat(MarkdownText.of("a".repeat(200) + " b")).isEqualTo("a".repeat(200) + "\nb");
  }

  @Test
  void tablesStandInColumns() {
    String text = MarkdownText.of("""
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
    assertThat(MarkdownText.of("")).isEmpty();
  }
}
