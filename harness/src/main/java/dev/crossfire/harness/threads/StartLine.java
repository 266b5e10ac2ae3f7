package dev.crossfire.harness.threads;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds the first thread back until a second one runs beside it.
 *
 * <p>Threads that are woken one after another would else run one after another: a virtual thread is through with its
 * calls before another processor has woken up for the next one. Who waits here does not yield its processor, so that
 * whoever comes must have another one. Who comes third or later goes on at once, and runs beside one of the first two
 * or beside those that took their places.
 */
public final class StartLine {

  /**
   * How long the first waits, in nanoseconds: several times what it takes to wake a processor, and no longer, since
   * where there is only one all waiting is in vain.
   */
  private static final long PATIENCE = 300_000;

  private final AtomicInteger arrived = new AtomicInteger();

  /** Makes ready for a start; called while no thread is on its way. */
  public void clear() {
    arrived.set(0);
  }

  /** Goes on as soon as two threads are here, or when waiting has become pointless. */
  public void cross() {
    if (arrived.incrementAndGet() > 1) {
      return;
    }
    long start = System.nanoTime();
    while (arrived.get() == 1 && System.nanoTime() - start < PATIENCE) {
      Thread.onSpinWait();
    }
  }
}
