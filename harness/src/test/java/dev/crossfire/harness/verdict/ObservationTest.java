package dev.crossfire.harness.verdict;

import static dev.crossfire.harness.verdict.Seen.block;
import static dev.crossfire.harness.verdict.Seen.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationTest {

  @Test
  void histogramsAddUp() {
    var first = new Histogram(Map.of("a", 1L, "b", 2L));
    var second = new Histogram(Map.of("b", 3L, "c", 4L));
    assertThat(first.plus(second).counts()).isEqualTo(Map.of("a", 1L, "b", 5L, "c", 4L));
    assertThat(first.plus(second).samples()).isEqualTo(10);
    assertThat(first.plus(Histogram.EMPTY)).isEqualTo(first);
  }

  @Test
  void aHistogramHoldsOnlyWhatWasSeen() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Histogram(Map.of("a", 0L)))
        .withMessage("an outcome in a histogram was seen at least once; found: a=0");
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 1, 1", "1, -1, 1, 1", "1, 2, 1, 1", "1, 1, 0, 1", "1, 1, 1, -1"})
  void aBlockThatCannotBeIsRefused(long samples, long forbidden, long wall, long cpu) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block(samples, forbidden, wall, cpu, false))
        .withMessage("impossible block: samples=%d, forbidden=%d, wallNanos=%d, cpuNanos=%d",
            samples, forbidden, wall, cpu);
  }

  @Test
  void threadsOverlappedIfTheyUsedAQuarterOfASecondProcessorAndTookSamples() {
    assertThat(block(1, 0, 1.25).overlapped()).isTrue();
    assertThat(block(1, 0, 1.24).overlapped()).isFalse();
    assertThat(block(0, 0, 2.0).overlapped()).isFalse();
  }

  @Test
  void processorTimeOverWallTimeIsThatOfAllBlocks() {
    assertThat(nothing().done().cpuOverWall()).isZero();
    Observation seen = nothing().blocks(List.of(block(1, 0, 1.0), block(1, 0, 2.0))).done();
    assertThat(seen.cpuOverWall()).isEqualTo(1.5, within(1e-6));
    assertThat(seen.overlapped()).isTrue();
  }
}
