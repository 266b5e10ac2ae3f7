package dev.crossfire.harness.verdict;

/**
 * One stretch of stress, 50 to 100 ms long: the unit of evidence.
 *
 * <p>Samples inside a block are correlated (two threads that share a core for a while lose nothing in millions of
 * samples), blocks far less so.
 *
 * @param samples samples taken, at least 0
 * @param forbidden how many of them had an outcome that only a race gives; under a sanitizer, how many reports it made, at
 *     most one a sample
 * @param wallNanos duration in nanoseconds, more than 0
 * @param cpuNanos processor time of the stressed threads in nanoseconds, as near as the process can tell
 * @param besideSighting for a block of a fix: a neighbouring control block saw the race
 * @param died the race ended the process, as was expected of it, and the rest is not known
 */
public record Block(long samples, long forbidden, long wallNanos, long cpuNanos,
    boolean besideSighting, boolean died) {

  /**
   * Processor time over wall time from which the threads count as having run at the same time: what goes beyond 1.0 is
   * the least share of the block in which two of them ran. Threads that share one core stay at or below 1.0; on cores
   * of their own they reach 1.9 to 2.0.
   */
  public static final double OVERLAP = 1.25;

  public Block {
    if (samples < 0 || forbidden < 0 || forbidden > samples || wallNanos <= 0 || cpuNanos < 0) {
      throw new IllegalArgumentException(
          "impossible block: samples=%d, forbidden=%d, wallNanos=%d, cpuNanos=%d"
              .formatted(samples, forbidden, wallNanos, cpuNanos));
    }
  }

  /** A block that came to its end. */
  public Block(long samples, long forbidden, long wallNanos, long cpuNanos,
      boolean besideSighting) {
    this(samples, forbidden, wallNanos, cpuNanos, besideSighting, false);
  }

  /** A block in which the race ended the process, as was expected of it. */
  public static Block died(long wallNanos) {
    return new Block(0, 0, wallNanos, 0, false, true);
  }

  /** Processor time over wall time: 1.0 is one core all the time. */
  public double cpuOverWall() {
    return (double) cpuNanos / wallNanos;
  }

  /** Whether the threads truly ran at the same time. */
  public boolean overlapped() {
    return samples > 0 && cpuOverWall() >= OVERLAP;
  }

  /** Whether it counts for power: its threads overlapped, or did what only a race does. */
  public boolean counts() {
    return died || overlapped();
  }

  /** Whether the race showed in it, or a sanitizer reported something. */
  public boolean saw() {
    return died || forbidden > 0;
  }
}
