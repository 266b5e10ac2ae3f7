package dev.crossfire.harness.probe.engine;

/**
 * The calls of a probe as code. Generated for each probe; has no state of its own, all is in the frame.
 *
 * <p>Any number of threads may be in {@link #actor} or {@link #step} at once.
 */
interface Code {

  /** Makes the calls of setup. */
  void setup(long frame);

  /** Makes all calls of an actor, numbered from 0. */
  void actor(int actor, long frame);

  /** Makes one call of an actor; calls are numbered from 0, those of the first actor first. */
  void step(int step, long frame);

  /** Makes the calls after the actors. */
  void check(long frame);

  /** Makes the calls after the outcome was read. */
  void teardown(long frame);
}
