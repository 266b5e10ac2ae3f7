package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.hazard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

  private final Catalogue catalogue = new Catalogue(
      List.of(hazard("once.check"), hazard("counter.plain"), hazard("counter.plain-2")));

  @ParameterizedTest
  @CsvSource({"*, counter.plain counter.plain-2 once.check",
      "counter.*, counter.plain counter.plain-2", "counter.plain, counter.plain",
      "counter.plain*, counter.plain counter.plain-2", "*.check, once.check",
      "?nce.check, once.check", "*plain-?, counter.plain-2", "**.check, once.check"})
  void aGlobMatchesWholeNames(String glob, String expected) {
    assertThat(selected(List.of(glob))).isEqualTo(expected);
  }

  @Test
  void noGlobMeansEveryScenario() {
    assertThat(selected(List.of())).isEqualTo("counter.plain counter.plain-2 once.check");
  }

  @Test
  void globsAddUpInTheOrderOfTheCatalogue() {
    assertThat(selected(List.of("once.*", "*.check", "counter.plain")))
        .isEqualTo("counter.plain once.check");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"counter", "plain", "Counter.*", "counter.plai", "counter?plain?", "counter.[p]*",
          "(counter|once).*", "counter.plain$", "\\Q*", "*\\E", "\\E.*\\Q", "counter.\\*", "", " "})
  void aGlobThatMatchesNothingIsRefusedWhateverItsCharactersMeanElsewhere(String glob) {
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> selected(List.of("*", glob)))
        .withMessage("no scenario matches '%s'; './crossfire list' shows all 3", glob);
  }

  @Test
  void aDotIsADot() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new Selection(List.of("a.b"))
            .from(new Catalogue(List.of(hazard("aab.b"), hazard("a.bb")))));
  }

  private String selected(List<String> globs) {
    return String.join(" ",
        new Selection(globs).from(catalogue).stream().map(spec -> spec.id().value()).toList());
  }
}
