package dev.crossfire.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioIdTest {

  @Test
  void hasAFamilyAndANameAroundItsDot() {
    var id = new ScenarioId("thread-local.set-then-get2");
    assertThat(id.family()).isEqualTo("thread-local");
    assertThat(id.name()).isEqualTo("set-then-get2");
    assertThat(id).hasToString("thread-local.set-then-get2");
  }

  @Test
  void ofAProbeMayDoWithoutAFamilyAndIsThenItsOwn() {
    var id = new ScenarioId("strtok_r");
    assertThat(id.family()).isEqualTo("strtok_r");
    assertThat(id.name()).isEqualTo("strtok_r");
  }

  @Test
  void saysWhetherItIsACalibration() {
    assertThat(new ScenarioId("calibration.strtok").isCalibration()).isTrue();
    assertThat(new ScenarioId("calibration").isCalibration()).isTrue();
    assertThat(new ScenarioId("strtok.calibration").isCalibration()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "counter.", ".plain", "counter.plain.more", "Counter.plain",
          "counter.Plain", "counter.2plain", "counter.-plain", "counter.plain-", "counter.a--b",
          "counter.a__b", "counter_", "counter .plain", "counter.plain\n", "zähler.plain"})
  void refusesAnyOtherForm(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ScenarioId(text))
        .withMessage(
            "a scenario is named FAMILY.NAME or NAME in lower case letters, digits, hyphens and"
                + " underscores; found: " + text);
  }

  @Test
  void sortsByItsText() {
    var ids = List.of(new ScenarioId("b.a"), new ScenarioId("a.b"), new ScenarioId("a.a"));
    assertThat(ids.stream().sorted().map(ScenarioId::value)).containsExactly("a.a", "a.b", "b.a");
  }
}
