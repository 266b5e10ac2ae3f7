package dev.crossfire.harness.rounds;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts outcomes, each a few numbers, and allocates only for those it has not met before. Used by one thread at a
 * time.
 */
final class Tally {

  private int[][] outcomes = new int[8][];
  private long[] counts = new long[8];
  private int known;

  void add(int[] outcome) {
    for (int i = 0; i < known; i++) {
      if (Arrays.equals(outcomes[i], outcome)) {
        counts[i]++;
        return;
      }
    }
    if (known == outcomes.length) {
      outcomes = Arrays.copyOf(outcomes, 2 * known);
      counts = Arrays.copyOf(counts, 2 * known);
    }
    outcomes[known] = outcome.clone();
    counts[known] = 1;
    known++;
  }

  /** The outcomes as JCStress writes them, such as {@code 1, 2, 2}. */
  Map<String, Long> counts() {
    var text = new TreeMap<String, Long>();
    for (int i = 0; i < known; i++) {
      String outcome = Arrays.toString(outcomes[i]);
      text.put(outcome.substring(1, outcome.length() - 1), counts[i]);
    }
    return text;
  }
}
