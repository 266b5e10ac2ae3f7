package dev.crossfire.harness.contract;

/**
 * A scenario on state that is global in the library, which all its threads share.
 *
 * <p>The class also carries {@link Scenario}, has a public constructor without parameters, and is listed in {@code
 * META-INF/services}. The engine {@code rounds} runs it with two threads, each of which calls once a sample, platform threads
 * unless {@link Scenario#actors} says otherwise; the engine {@code swarm} with many, each of which calls many times.
 *
 * <p>Assumptions: {@link #reset} and {@link #total} are called while no thread is in {@link #call}. Guarantees: the
 * threads of a sample call at the same time, each with its own number. Progress: a call may wait for others in {@code
 * call} only as long as those make progress, and on a virtual thread only by parking.
 */
public interface SharedScenario {

  /** Puts the state back to its beginning. */
  void reset();

  /**
   * Makes the call under stress.
   *
   * @param thread number of the calling thread in the sample, from 0
   * @return what the call gave; with {@link #tickets}, the number that it drew, from 1
   */
  int call(int thread);

  /** What the state holds at the end of a sample; with a swarm, how many calls it counted since its reset. */
  long total();

  /** Whether {@link #call} draws numbers, each of which must be drawn once. */
  default boolean tickets() {
    return true;
  }
}
