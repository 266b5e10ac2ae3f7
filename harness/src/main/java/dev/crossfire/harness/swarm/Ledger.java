package dev.crossfire.harness.swarm;

import java.util.Arrays;

/** The numbers drawn in one round, and by whom. Used by one thread at a time; allocates nothing after its construction. */
final class Ledger {

  /** By number, the thread that drew it first, counted from 1; 0 for none. */
  private final int[] drawnBy;

  private long repeated;
  private long strange;
  private int firstRepeated;
  private int firstRepeatedBy;

  /** A ledger for numbers from 1 to {@code expected}. */
  Ledger(int expected) {
    this.drawnBy = new int[expected + 1];
  }

  void clear() {
    Arrays.fill(drawnBy, 0);
    repeated = 0;
    strange = 0;
  }

  /** Enters what a thread drew: the first so many of the tickets. */
  void enter(int thread, int[] tickets, int count) {
    for (int i = 0; i < count; i++) {
      int ticket = tickets[i];
      if (ticket < 1 || ticket >= drawnBy.length) {
        strange++;
      } else if (drawnBy[ticket] == 0) {
        drawnBy[ticket] = thread + 1;
      } else if (repeated++ == 0) {
        firstRepeated = ticket;
        firstRepeatedBy = thread;
      }
    }
  }

  /** Whether every number was drawn once. */
  boolean unique() {
    return repeated == 0 && strange == 0;
  }

  @Override
  public String toString() {
    String such = repeated == 0
        ? ""
        : ", such as %d by thread %d and by thread %d"
            .formatted(firstRepeated, drawnBy[firstRepeated] - 1, firstRepeatedBy);
    return repeated + " numbers drawn again" + such
        + (strange == 0 ? "" : ", " + strange + " numbers out of range");
  }
}
