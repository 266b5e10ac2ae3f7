package dev.crossfire.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Visible;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class XmlCharactersTest {

  static final Object HOSTILE = MadeUpResults.HOSTILE;

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void nothingThatXmlCannotHoldIsLeftOfWhatIsMadeVisible(String hostile) {
    assertThat(Visible.line(hostile).codePoints())
        .allMatch(c -> (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000);
  }
}
