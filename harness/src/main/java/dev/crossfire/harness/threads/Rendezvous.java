package dev.crossfire.harness.threads;

import dev.crossfire.harness.bind.HappensBefore;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;

/**
 * A barrier that spins, so that those who wait go on within nanoseconds of one another.
 *
 * <p>The last to arrive runs the action while the others wait; everything before an arrival happens before the action,
 * and the action happens before everything after it. Once broken, it lets everyone go at once.
 *
 * <p>It is for few threads, and for virtual ones too: one that has spun long enough parks and so gives its carrier to those it
 * waits for. Were it to yield, the scheduler could go on with it and never come to the others.
 */
public final class Rendezvous {

  /** Ints in two cache lines, since processors fetch them in pairs. */
  private static final int LINES = 32;

  private static final int ARRIVED = LINES;
  private static final int GENERATION = 2 * LINES;

  /** How long a virtual thread that waits leaves its carrier to others, in nanoseconds. */
  private static final long ROOM = 1_000;

  private final int parties;
  private final int spins;
  private final Runnable action;

  /** The words that threads write, in cache lines of their own, so that arriving does not disturb those who wait. */
  private final AtomicIntegerArray words = new AtomicIntegerArray(4 * LINES);

  /** One for odd and one for even generations, so that who is slow to leave takes in nothing of what comes after. */
  private final HappensBefore[] told = {new HappensBefore(), new HappensBefore()};

  private volatile boolean broken;

  /**
   * A barrier.
   *
   * @param parties how many threads meet
   * @param spins turns of spinning before a thread that waits offers its processor to others; 0 where there are more
   *     threads than processors
   * @param action what the last to arrive does
   */
  public Rendezvous(int parties, int spins, Runnable action) {
    this.parties = parties;
    this.spins = spins;
    this.action = action;
  }

  /** Waits for all parties; false if the rendezvous is broken. */
  public boolean meet() {
    int generation = words.get(GENERATION);
    HappensBefore order = told[generation & 1];
    order.release();
    if (words.incrementAndGet(ARRIVED) == parties) {
      words.set(ARRIVED, 0);
      order.acquire();
      action.run();
      order.release();
      words.set(GENERATION, generation + 1);
      return !broken;
    }
    int left = spins;
    while (words.get(GENERATION) == generation && !broken) {
      if (left > 0) {
        left--;
        Thread.onSpinWait();
      } else {
        makeRoom();
      }
    }
    order.acquire();
    return !broken;
  }

  @SuppressWarnings("ThreadPriorityCheck") // yielding makes room, and nothing depends on it
  private void makeRoom() {
    if (Thread.currentThread().isVirtual()) {
      LockSupport.parkNanos(this, ROOM);
    } else {
      Thread.yield();
    }
  }

  /** Lets everyone go, now and later. */
  public void breakUp() {
    broken = true;
  }
}
