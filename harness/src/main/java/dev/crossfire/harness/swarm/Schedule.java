package dev.crossfire.harness.swarm;

import dev.crossfire.harness.contract.ThreadKind;
import java.util.ArrayList;
import java.util.List;

/**
 * How the threads of a block share the processors. Races differ in what shows them best, so that blocks differ in it.
 *
 * @param pinned whether each thread stays on one processor; virtual threads do not, but their carriers always do
 * @param disturbance what threads do now and then between two calls
 */
record Schedule(boolean pinned, Disturbance disturbance) {

  /** What makes threads meet in another way. */
  enum Disturbance {
    NONE,
    /** Wait a little and keep the processor. */
    SPIN,
    /** Leave the processor to another thread. */
    YIELD
  }

  /** The schedule that follows from a seed. */
  static Schedule of(long seed, ThreadKind kind) {
    List<Schedule> choices = choices(kind);
    return choices.get((int) Long.remainderUnsigned(seed, choices.size()));
  }

  private static List<Schedule> choices(ThreadKind kind) {
    List<Schedule> choices = new ArrayList<>();
    for (Disturbance disturbance : Disturbance.values()) {
      choices.add(new Schedule(false, disturbance));
      if (kind == ThreadKind.PLATFORM) {
        choices.add(new Schedule(true, disturbance));
      }
    }
    return choices;
  }
}
