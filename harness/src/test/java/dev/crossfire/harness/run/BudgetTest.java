package dev.crossfire.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

  @ParameterizedTest
  @CsvSource({"60s, PT1M", "1s, PT1S", "1500ms, PT1.5S", "2m, PT2M", "24h, PT24H", "007s, PT7S"})
  void aBudgetIsANumberAndAUnit(String text, Duration duration) {
    assertThat(Budget.parse(text).duration()).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "60", "s", "60 s", "-1s", "1.5s", "60S", "60sec", "1d", "1m30s", "٣s",
          "1234567890s", "60s\n"})
  void anythingElseIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Budget.parse(text))
        .withMessage(
            "a budget is a number and a unit, such as 60s, 2m, 1500ms or 1h; found: " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "999ms", "25h", "999999999h"})
  void aBudgetIsFromASecondToADay(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Budget.parse(text))
        .withMessage("a budget is from 1s to 24h; found: " + text);
  }

  @ParameterizedTest
  @CsvSource({"1s, PT5S", "60s, PT6S", "2m, PT12S", "24h, PT30S"})
  void patienceIsATenthOfItWithinBounds(String text, Duration patience) {
    assertThat(Budget.parse(text).patience()).isEqualTo(patience);
  }

  @Test
  void soIsOneThatWasNotRead() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Budget(Duration.ZERO))
        .withMessage("a budget is from 1s to 24h; found: PT0S");
  }
}
