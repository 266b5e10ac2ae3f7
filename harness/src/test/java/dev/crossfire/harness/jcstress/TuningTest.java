package dev.crossfire.harness.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;

class TuningTest {

  /** Those who wait must leave the processor to those they wait for. */
  @Test
  void actorsThatShareProcessorsAreNotPinnedAndYield() {
    assertThat(tunings(false))
        .noneMatch(Tuning::pinned)
        .allMatch(tuning -> tuning.spin() == SpinLoopStyle.THREAD_YIELD);
  }

  @Test
  void actorsThatHaveAProcessorEachArePinnedInSomeBlocksAndNotInOthers() {
    assertThat(tunings(true)).extracting(Tuning::pinned).contains(true, false);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE})
  void aSeedGivesTheSameTuningAgain(long seed) {
    assertThat(Tuning.of(seed, true, false)).isEqualTo(Tuning.of(seed, true, false));
    assertThat(Tuning.of(seed, false, true)).isEqualTo(Tuning.of(seed, false, true));
  }

  @Test
  void underASanitizerFewSamplesAreUnderWay() {
    assertThat(tunings(true, true)).extracting(Tuning::pinned).contains(true, false);
    assertThat(tunings(false, true)).noneMatch(Tuning::pinned);
    assertThat(tunings(true, true)).allMatch(
        tuning -> tuning.strideSize() * tuning.strideCount() <= 16);
  }

  private static Set<Tuning> tunings(boolean canPin) {
    return tunings(canPin, false);
  }

  private static Set<Tuning> tunings(boolean canPin, boolean sanitized) {
    return new Random(42).longs(1_000)
        .mapToObj(seed -> Tuning.of(seed, canPin, sanitized))
        .collect(Collectors.toSet());
  }
}
