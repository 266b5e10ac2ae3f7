package dev.crossfire.harness.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void outcomesReadAsJcstressWritesThem() {
    var tally = new Tally();
    int[] outcome = {1, 2, -2};
    tally.add(outcome);
    tally.add(outcome);
    outcome[0] = 7;
    tally.add(outcome);
    assertThat(tally.counts()).isEqualTo(Map.of("1, 2, -2", 2L, "7, 2, -2", 1L));
  }

  @Test
  void everyOutcomeIsCountedHoweverManyThereAre() {
    var tally = new Tally();
    Map<String, Long> expected = new HashMap<>();
    var random = new Random(42);
    for (int i = 0; i < 10_000; i++) {
      int number = random.nextInt(100);
      tally.add(new int[] {number, 0});
      expected.merge(number + ", 0", 1L, Long::sum);
    }
    assertThat(tally.counts()).isEqualTo(expected);
  }
}
