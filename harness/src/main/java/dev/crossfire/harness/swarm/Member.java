package dev.crossfire.harness.swarm;

import dev.crossfire.harness.bind.Carriers;
import dev.crossfire.harness.bind.CpuClock;
import dev.crossfire.harness.bind.SanitizedFork;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.threads.Stir;

/**
 * One thread of a swarm: its calls in a round, and what each gave.
 *
 * <p>It makes them in stretches, and may do something else between two of them. It belongs to its thread during a round,
 * and to whoever runs between two rounds. Allocates nothing after its construction.
 */
final class Member {

  /** Calls in a stretch, on average; a power of two. */
  private static final int STRETCH = 2_048;

  /** How long a call takes at least that a sanitizer reports, in nanoseconds; it is a few milliseconds, and others take far less. */
  private static final long REPORT = 500_000;

  private final SharedScenario scenario;
  private final int number;
  private final Schedule.Disturbance disturbance;
  private final Stir stir;
  private final int[] results;
  private final long[] begins;
  private final long[] ends;
  private final CpuClock clock = CpuClock.ofThread();
  private long cpuNanos;
  private int made;
  private int stretches;

  Member(SharedScenario scenario, int number, int calls, Schedule.Disturbance disturbance,
      Stir stir) {
    this.scenario = scenario;
    this.number = number;
    this.disturbance = disturbance;
    this.stir = stir;
    this.results = new int[calls];
    this.begins = new long[stretches(calls)];
    this.ends = new long[stretches(calls)];
  }

  /** How many stretches so many calls are made in. */
  static int stretches(int calls) {
    return Math.ceilDiv(calls, STRETCH);
  }

  /** Makes the calls of one round. In a sanitized fork they end with the first that was reported: each report takes long. */
  void round() {
    made = 0;
    stretches = 0;
    while (stretches < begins.length - 1) {
      int to = stretches * STRETCH + 1 + stir.below(STRETCH);
      stretch(to);
      if (made < to) {
        return;
      }
      disturb();
    }
    stretch(results.length);
  }

  /** How many calls were made in the last round. */
  int made() {
    return made;
  }

  /** What each call that was made in the last round gave. */
  int[] results() {
    return results;
  }

  /** Adds the stretches of the last round. */
  void addTo(Spans spans) {
    for (int stretch = 0; stretch < stretches; stretch++) {
      spans.add(begins[stretch], ends[stretch]);
    }
  }

  /** Processor time of all calls so far, in nanoseconds, without what came between them. */
  long cpuNanos() {
    return cpuNanos;
  }

  /**
   * The clock is the carrier's. A virtual thread that waited in Java may have another one afterwards; then the stretch
   * counts for nothing, since too little overlap makes a row INCONCLUSIVE and too much would make it HELD.
   */
  private void stretch(int to) {
    int stretch = stretches++;
    begins[stretch] = System.nanoTime();
    int carrier = Carriers.own();
    long before = clock.nanos();
    made = call(made, to);
    long after = clock.nanos();
    ends[stretch] = System.nanoTime();
    if (Carriers.own() == carrier) {
      cpuNanos += Math.min(after - before, ends[stretch] - begins[stretch]);
    }
  }

  /**
   * Makes calls up to the given one and says which comes next. A method of its own, so that the loop is compiled as hot
   * code and not as part of what is around it.
   */
  private int call(int from, int to) {
    for (int call = from; call < to; call++) {
      long begin = SanitizedFork.isThis() ? System.nanoTime() : 0;
      results[call] = scenario.call(number);
      if (SanitizedFork.isThis() && System.nanoTime() - begin >= REPORT) {
        return call + 1;
      }
    }
    return to;
  }

  @SuppressWarnings("ThreadPriorityCheck") // yielding stirs the schedule, and nothing depends on it
  private void disturb() {
    switch (disturbance) {
      case NONE -> {}
      case SPIN -> stir.pause();
      case YIELD -> Thread.yield();
    }
  }
}
