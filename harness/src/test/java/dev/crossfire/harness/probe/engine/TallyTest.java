package dev.crossfire.harness.probe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

  private final Tally tally = new Tally();

  private Map<Long, Long> counts() {
    Map<Long, Long> counts = new HashMap<>();
    tally.forEach((outcome, count) -> counts.put(outcome[0], count));
    return counts;
  }

  @Test
  void countsEqualOutcomesTogether() {
    long[] words = {1, 2};
    tally.add(words);
    words[0] = 3;
    tally.add(words);
    tally.add(words);
    assertThat(counts()).isEqualTo(Map.of(1L, 1L, 3L, 2L));
  }

  @Test
  void tellsApartSoManyOutcomesAndCountsTheRest() {
    for (int i = 0; i < Tally.MOST + 10; i++) {
      tally.add(new long[] {i});
    }
    assertThat(counts()).hasSize(Tally.MOST);
    assertThat(tally.others()).isEqualTo(10);
    tally.add(new long[] {7});
    assertThat(counts()).containsEntry(7L, 2L);
  }

  @Test
  void anOutcomeOfNothingIsCounted() {
    tally.add(new long[0]);
    tally.add(new long[0]);
    long[] sum = new long[1];
    tally.forEach((outcome, count) -> sum[0] += count);
    assertThat(sum[0]).isEqualTo(2);
  }
}
