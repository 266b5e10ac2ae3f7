package dev.crossfire.harness.run;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A point in time on the monotonic clock, which does not move when the wall clock is set. */
public final class Deadline {

  private final LongSupplier nanoTime;
  private final long nanos;

  private Deadline(LongSupplier nanoTime, long nanos) {
    this.nanoTime = nanoTime;
    this.nanos = nanos;
  }

  /**
   * The point that lies this far ahead.
   *
   * @param nanoTime the clock, such as {@code System::nanoTime}; only differences of what it gives count
   */
  public static Deadline in(Duration duration, LongSupplier nanoTime) {
    return new Deadline(nanoTime, nanoTime.getAsLong() + duration.toNanos());
  }

  /** The time left; zero once it has passed. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, nanos - nanoTime.getAsLong()));
  }

  /** Whether the point lies behind. */
  public boolean passed() {
    return left().isZero();
  }

  /** This point, or the one that lies this far ahead if that is earlier. */
  public Deadline atMost(Duration duration) {
    Deadline other = in(duration, nanoTime);
    return other.left().compareTo(left()) < 0 ? other : this;
  }

  /**
   * The point after a share of the time left, or after as long as there is sense in, whichever is later.
   *
   * @param parts how many parts the share has, from 1 to {@code of}
   * @param of how many parts the time left has
   * @param least how long a shorter share becomes; never longer than the time left
   */
  public Deadline share(int parts, int of, Duration least) {
    Duration share = left().multipliedBy(parts).dividedBy(of);
    return atMost(share.compareTo(least) < 0 ? least : share);
  }
}
