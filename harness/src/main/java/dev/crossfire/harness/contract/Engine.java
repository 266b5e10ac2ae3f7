package dev.crossfire.harness.contract;

/** What drives the threads of a scenario. */
public enum Engine {
  /** JCStress's generated runners: two or more actors on fresh state for each sample, many samples at once. */
  JCSTRESS,
  /** One sample at a time, for state that is global in the library. */
  ROUNDS,
  /** Many threads on one shared state, judged by totals and uniqueness. */
  SWARM,
  /** The actors of a probe file: many samples at once, or one at a time where the state is global. */
  PROBE;

  /** The name in the results file. */
  public String id() {
    return Ids.of(this);
  }
}
