package dev.crossfire.harness.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpansTest {

  private final Spans spans = new Spans(20);

  @Test
  void timeInWhichNothingRanIsNotCovered() {
    spans.add(100, 110);
    spans.add(150, 152);
    assertThat(spans.covered()).isEqualTo(12);
  }

  @Test
  void timeInWhichSeveralRanIsCoveredOnce() {
    spans.add(100, 110);
    spans.add(105, 120);
    spans.add(101, 102);
    spans.add(120, 121);
    assertThat(spans.covered()).isEqualTo(21);
  }

  @Test
  void theClockMayBeNegative() {
    spans.add(-50, -40);
    spans.add(-45, 5);
    assertThat(spans.covered()).isEqualTo(55);
  }

  @Test
  void clearedSpansAreForgotten() {
    spans.add(0, 1_000);
    spans.clear();
    spans.add(7, 9);
    assertThat(spans.covered()).isEqualTo(2);
  }

  @Test
  void anySpansCoverTheUnionOfTheirTimes() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var union = new BitSet();
      spans.clear();
      for (int i = 0; i < 20; i++) {
        int begin = random.nextInt(200);
        int end = begin + random.nextInt(20);
        spans.add(begin, end);
        union.set(begin, end);
      }
      assertThat(spans.covered()).as("seed " + seed).isEqualTo(union.cardinality());
    }
  }
}
