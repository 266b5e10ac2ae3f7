package dev.crossfire.harness.run;

/** Starts forks. */
@FunctionalInterface
public interface StressFactory {

  /**
   * Starts a fork for the rows of a group.
   *
   * @throws StressException if it does not come up; the message is one line for the user
   */
  Stress open(Group.Kind kind) throws StressException;
}
