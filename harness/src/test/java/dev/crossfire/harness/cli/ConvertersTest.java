package dev.crossfire.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Sanitizer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class ConvertersTest {

  @Test
  void bothLinkagesAreTheDefaultOneAndThenTheCriticalOne() {
    var converter = new Converters.OfLinkages();
    assertThat(converter.convert("both").all())
        .isEqualTo(List.of(Linkage.DEFAULT, Linkage.CRITICAL));
    assertThat(converter.convert("default").all()).isEqualTo(List.of(Linkage.DEFAULT));
    assertThat(converter.convert("critical").all()).isEqualTo(List.of(Linkage.CRITICAL));
  }

  @Test
  void aSanitizerIsOneOfTwo() {
    var converter = new Converters.OfSanitizer();
    assertThat(converter.convert("thread")).isEqualTo(Sanitizer.THREAD);
    assertThat(converter.convert("address")).isEqualTo(Sanitizer.ADDRESS);
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> converter.convert("none"))
        .withMessage("a sanitizer is thread or address; found: none");
  }

  @Test
  void whatIsNoneSaysWhatIsOne() {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new Converters.OfLinkages().convert("Both"))
        .withMessage("linkage is default, critical or both; found: Both");
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new Converters.OfBudget().convert("1"))
        .withMessageStartingWith("a budget");
  }

  @Test
  void aBudgetIsRead() {
    assertThat(new Converters.OfBudget().convert("2m").duration())
        .isEqualTo(Duration.ofMinutes(2));
  }
}
