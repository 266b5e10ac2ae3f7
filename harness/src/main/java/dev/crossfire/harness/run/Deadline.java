package dev.crossfire.harness.run;

import java.time.Duration;

/** A point in time on the monotonic clock, which does not move when the wall clock is set. */
public final class Deadline {

  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  /** The point that lies this far ahead. */
  public static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /** The time left; zero once it has passed. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }

  /** Whether the point lies behind. */
  public boolean passed() {
    return left().isZero();
  }

  /** The point after an equal share of the time left. */
  public Deadline share(int parts) {
    return in(left().dividedBy(Math.max(1, parts)));
  }
}
