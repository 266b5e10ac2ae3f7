package dev.crossfire.harness.run;

/** Starts forks. */
@FunctionalInterface
public interface StressFactory {

  /**
   * Starts a fork.
   *
   * @throws StressException if it does not come up; the message is one line for the user
   */
  Stress open(Fork fork) throws StressException;

  /** Ends the forks that are coming up, and starts no more; any thread may call it. */
  default void cancel() {}
}
