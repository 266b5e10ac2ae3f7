package dev.crossfire.harness.probe.engine;

import java.util.Arrays;
import java.util.function.ObjLongConsumer;

/**
 * Counts outcomes, each a few words, and allocates only for those it has not met before. Used by one thread at a time.
 */
final class Tally {

  /** The most outcomes that are told apart; random values would fill any memory. */
  static final int MOST = 16_384;

  private static final int SLOTS = 4 * MOST;

  private long[][] outcomes = new long[16][];
  private long[] counts = new long[16];
  private final int[] slots = new int[SLOTS];
  private int known;
  private long others;

  /** Counts an outcome; the array stays the caller's. */
  void add(long[] outcome) {
    int slot = hash(outcome) & (SLOTS - 1);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (Arrays.equals(outcomes[number], outcome)) {
        counts[number]++;
        return;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (known == MOST) {
      others++;
      return;
    }
    if (known == outcomes.length) {
      outcomes = Arrays.copyOf(outcomes, 2 * known);
      counts = Arrays.copyOf(counts, 2 * known);
    }
    outcomes[known] = outcome.clone();
    counts[known] = 1;
    known++;
    slots[slot] = known;
  }

  /** How often an outcome beyond the most that are told apart was seen. */
  long others() {
    return others;
  }

  void forEach(ObjLongConsumer<long[]> action) {
    for (int i = 0; i < known; i++) {
      action.accept(outcomes[i], counts[i]);
    }
  }

  private static int hash(long[] outcome) {
    long hash = 0;
    for (long word : outcome) {
      hash = (hash ^ word) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash ^ (hash >>> 32));
  }
}
