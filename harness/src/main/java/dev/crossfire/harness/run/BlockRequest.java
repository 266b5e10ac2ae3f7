package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.Workload;

/**
 * Asks a fork for one block of stress.
 *
 * @param workload what to run
 * @param millis how long, in milliseconds
 * @param seed where the block's choices come from
 * @param watch how it is watched
 */
public record BlockRequest(Workload workload, int millis, long seed, Watch watch) {

  /** A block that is watched as usual. */
  public BlockRequest(Workload workload, int millis, long seed) {
    this(workload, millis, seed, Watch.USUAL);
  }
}
