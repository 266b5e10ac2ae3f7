package dev.crossfire.harness.contract;

/** What a C header promises about threads. */
public enum Contract {
  /** Any number of threads may call at the same time on the same state. */
  THREAD_SAFE,
  /** Callers must keep calls on the same state apart themselves. */
  NOT_THREAD_SAFE,
  /** One thread, or one thread for each part of the state, may call. */
  THREAD_CONFINED,
  /** Called once, before any other thread uses the state. */
  ONCE_BEFORE_USE;

  /** The name in the results file and in C headers. */
  public String id() {
    return Ids.of(this);
  }
}
