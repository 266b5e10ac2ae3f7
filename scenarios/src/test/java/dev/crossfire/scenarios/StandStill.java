package dev.crossfire.scenarios;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Measures for how long the machine stood still, so that nobody is blamed for it. */
final class StandStill implements AutoCloseable {

  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);

  /** How late a tick may be on a machine that is merely busy. */
  private static final long BUSY = TimeUnit.MILLISECONDS.toNanos(20);

  private final AtomicLong stood = new AtomicLong();
  private final Thread ticking = Thread.ofPlatform().daemon().name("ticks").start(this::tick);

  /** How long that was since this was made. */
  Duration sum() {
    return Duration.ofNanos(stood.get());
  }

  @Override
  public void close() {
    ticking.interrupt();
  }

  private void tick() {
    try {
      while (true) {
        long start = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(TICK);
        long late = System.nanoTime() - start - TICK;
        stood.addAndGet(late > BUSY ? late : 0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
