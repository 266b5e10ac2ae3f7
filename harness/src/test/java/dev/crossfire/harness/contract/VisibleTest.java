package dev.crossfire.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

  @Test
  void whatCanBeSeenStaysAsItIs() {
    assertThat(Visible.line("counter.plain <b> \\ é שלום 漢字 🙂\u00a0x"))
        .isEqualTo("counter.plain <b> \\ é שלום 漢字 🙂\u00a0x");
  }

  @Test
  void whatCannotBeSeenIsWrittenOut() {
    assertThat(Visible.line("a\u0000b\u001b[31m\u009b2J\u0085\u2028\u202ec\u200b"))
        .isEqualTo("a\\u0000b\\u001B[31m\\u009B2J\\u0085\\u2028\\u202Ec\\u200B");
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
}
