package dev.crossfire.harness.bind;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Preallocated native memory for states, handed out in a ring by each thread for itself.
 *
 * <p>JCStress makes a state in the place of one that it drops, on the same thread and in the same order. So a thread
 * has no more states in use than {@link #prepare} was told, and a ring of twice as many comes round to a cell only
 * when its state is gone. Memory is kept for the life of the JVM and used again by later blocks.
 */
public final class Slab {

  private static final int SLOTS = 64;
  private static final ReentrantLock CLAIMING = new ReentrantLock();

  /** Rings by the low bits of their thread's id; only its owner uses a ring, and only a dead owner's is taken over. */
  private static final @Nullable Ring[] RINGS = new Ring[SLOTS];

  private static volatile int inFlight;

  private Slab() {}

  /**
   * Makes ready for a block; called when no state is in use.
   *
   * @param states the most states that will be in use at once, at least 1
   */
  public static void prepare(int states) {
    CLAIMING.lock();
    try {
      inFlight = states;
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
          ring.lend(thread, bytes, inFlight);
          return ring;
        }
      }
      throw new IllegalStateException("more than " + SLOTS + " threads make states at once");
    } finally {
      CLAIMING.unlock();
    }
  }
}
