package dev.crossfire.harness.swarm;

import java.util.Arrays;

/** The numbers drawn in one round. Used by one thread at a time; allocates nothing after its construction. */
final class Ledger {

  private final long[] drawn;
  private final int expected;
  private long repeated;
  private long strange;

  /** A ledger for numbers from 1 to {@code expected}. */
  Ledger(int expected) {
    this.expected = expected;
    this.drawn = new long[(expected >> 6) + 1];
  }

  void clear() {
    Arrays.fill(drawn, 0);
    repeated = 0;
    strange = 0;
  }

  void enter(int[] tickets) {
    for (int ticket : tickets) {
      if (ticket < 1 || ticket > expected) {
        strange++;
        continue;
      }
      long bit = 1L << (ticket & 63);
      if ((drawn[ticket >> 6] & bit) != 0) {
        repeated++;
      }
      drawn[ticket >> 6] |= bit;
    }
  }

  /** Whether every number was drawn once. */
  boolean unique() {
    return repeated == 0 && strange == 0;
  }

  @Override
  public String toString() {
    return repeated + " numbers drawn again"
        + (strange == 0 ? "" : ", " + strange + " numbers out of range");
  }
}
