package dev.crossfire.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.reports.MadeUpResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class VisibleTest {

  @Test
  void whatCanBeSeenStaysAsItIs() {
    assertThat(Visible.line("counter.plain <b> \\ é שלום 漢字 🙂\u00a0x"))
        .isEqualTo("counter.plain <b> \\ é שלום 漢字 🙂\u00a0x");
  }

  @Test
  void whatCannotBeSeenIsWrittenOut() {
    assertThat(Visible.line("a\u0000b\u001b[31m\u202ec\u200b"))
        .isEqualTo("a\\u0000b\\u001B[31m\\u202Ec\\u200B");
  }

  @Test
  void halfOfAPairIsWrittenOut() {
    assertThat(Visible.line("\ud800x")).isEqualTo("\\uD800x");
  }

  @Test
  void aLineHasNoLineBreaks() {
    assertThat(Visible.line("a\r\nb\tc")).isEqualTo("a\\r\\nb\\tc");
  }

  @Test
  void aBlockKeepsItsLines() {
    assertThat(Visible.block("a\r\nb\tc")).isEqualTo("a\\r\nb\tc");
  }

  static final Object HOSTILE = MadeUpResults.HOSTILE;

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void nothingThatXmlCannotHoldIsLeft(String hostile) {
    assertThat(Visible.line(hostile).codePoints())
        .allMatch(c -> (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000);
  }
}
