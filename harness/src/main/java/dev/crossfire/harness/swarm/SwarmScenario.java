package dev.crossfire.harness.swarm;

/**
 * A scenario that many threads run on state that is global in the library.
 *
 * <p>The class also carries {@code @Scenario}, has a public constructor without parameters, and is listed in {@code
 * META-INF/services}. A sample is one round: reset, then every thread calls equally often, then the total is read.
 *
 * <p>Assumptions: {@link #reset} and {@link #total} are called by one thread while no other calls. Guarantees: all
 * threads of a round call {@link #call} at the same time, each with its own number. Progress: a call may wait for
 * others in {@code call} only as long as those make progress.
 */
public interface SwarmScenario {

  /** Puts the state back to its beginning. */
  void reset();

  /**
   * Counts one up.
   *
   * @param thread number of the calling thread in the round, from 0
   * @return the number that this call drew, from 1; any value if the scenario has no tickets
   */
  int call(int thread);

  /** How many calls the state has counted since its reset. */
  long total();

  /** Whether {@link #call} draws numbers, each of which must be drawn once. */
  default boolean tickets() {
    return true;
  }
}
