package dev.crossfire.harness.swarm;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A barrier that spins, so that those who wait go on within nanoseconds of one another.
 *
 * <p>The last to arrive runs the action while the others wait; everything before an arrival happens before the action,
 * and the action happens before everything after it. Once broken, it lets everyone go at once.
 */
final class Rendezvous {

  /** Turns of spinning before a thread offers its processor to others; more threads than processors need that. */
  private static final int SPINS = 200;

  private final int parties;
  private final Runnable action;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile int generation;
  private volatile boolean broken;

  Rendezvous(int parties, Runnable action) {
    this.parties = parties;
    this.action = action;
  }

  /** Waits for all parties; false if the rendezvous is broken. */
  @SuppressWarnings("ThreadPriorityCheck") // yielding makes room, and nothing depends on it
  boolean meet() {
    int mine = generation;
    if (waiting.incrementAndGet() == parties) {
      waiting.set(0);
      action.run();
      generation = mine + 1;
      return !broken;
    }
    int spins = 0;
    while (generation == mine && !broken) {
      if (++spins < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
    return !broken;
  }

  /** Lets everyone go, now and later. */
  void breakUp() {
    broken = true;
  }
}
