package dev.crossfire.harness.record;

/**
 * How much the threads truly ran at the same time.
 *
 * @param cpuOverWall processor time over wall time of the blocks that count; 0 if there is none
 * @param overlap whether any block had its threads running at the same time
 */
public record Concurrency(double cpuOverWall, boolean overlap) {

  public Concurrency {
    if (!Double.isFinite(cpuOverWall) || cpuOverWall < 0) {
      throw new IllegalArgumentException("cpuOverWall: expected at least 0, found " + cpuOverWall);
    }
  }
}
