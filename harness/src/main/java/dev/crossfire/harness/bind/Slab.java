package dev.crossfire.harness.bind;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Preallocated native memory for states, handed out in a ring by each thread for itself.
 *
 * <p>The thread that prepares a block makes all its first states. From then on each actor makes the states of its share
 * of the samples, one in the place of each that it drops, always in the same order. So a ring that is a little longer
 * than its thread's share comes round to a cell only when its state is gone. It is no longer than that, so that a cell
 * comes back while its line is still in a cache. Memory is kept for the life of the JVM and used again by later blocks.
 */
@SuppressWarnings("ReferenceEquality") // a thread is itself and no other
public final class Slab {

  private static final int SLOTS = 64;
  private static final ReentrantLock CLAIMING = new ReentrantLock();

  /** Rings by the low bits of their thread's id; only its owner uses a ring, and only a dead owner's is taken over. */
  private static final @Nullable Ring[] RINGS = new Ring[SLOTS];

  private static volatile @Nullable Thread preparer;
  private static volatile int inFlight;
  private static volatile int share;

  private Slab() {}

  /**
   * Makes ready for a block; called when no state is in use, by the thread that makes the first states.
   *
   * @param states the most states that will be in use at once, at least 1
   * @param actors how many threads make the states that follow, each in its share of the places, at least 1
   */
  public static void prepare(int states, int actors) {
    CLAIMING.lock();
    try {
      preparer = Thread.currentThread();
      inFlight = states;
      share = Math.ceilDiv(states, actors);
      for (Ring ring : RINGS) {
        if (ring != null) {
          ring.retire();
        }
      }
    } finally {
      CLAIMING.unlock();
    }
  }

  /** The address of the next zeroed cell of the calling thread. */
  static long next(int bytes) {
    Thread thread = Thread.currentThread();
    int slot = (int) thread.threadId();
    for (int probe = 0; probe < SLOTS; probe++) {
      Ring ring = RINGS[(slot + probe) & (SLOTS - 1)];
      if (ring == null) {
        break;
      }
      if (ring.serves(thread, bytes)) {
        return ring.next();
      }
    }
    return claim(thread, bytes).next();
  }

  private static Ring claim(Thread thread, int bytes) {
    CLAIMING.lock();
    try {
      int slot = (int) thread.threadId();
      for (int probe = 0; probe < SLOTS; probe++) {
        int index = (slot + probe) & (SLOTS - 1);
        Ring ring = RINGS[index];
        if (ring == null) {
          ring = new Ring();
          RINGS[index] = ring;
        }
        if (ring.isFree(thread)) {
          ring.lend(thread, bytes, thread == preparer ? inFlight : share);
          return ring;
        }
      }
      throw new IllegalStateException("more than " + SLOTS + " threads make states at once");
    } finally {
      CLAIMING.unlock();
    }
  }
}
