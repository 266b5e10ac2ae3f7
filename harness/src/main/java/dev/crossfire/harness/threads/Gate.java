package dev.crossfire.harness.threads;

import dev.crossfire.harness.bind.HappensBefore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

/**
 * A barrier at which threads of any kind and number sleep, so that those who are late find a processor.
 *
 * <p>The last to arrive runs the action while the others wait; everything before an arrival happens before the action,
 * and the action happens before everything after it. Once broken, it lets everyone go at once.
 *
 * <p>It wakes threads one after another: who goes first may be done before a second one runs. {@link StartLine} is
 * against that.
 */
public final class Gate {

  private final Runnable action;
  private final AtomicReferenceArray<Thread> threads;
  private final AtomicInteger arrived = new AtomicInteger();

  /** One for odd and one for even generations, so that who is slow to leave takes in nothing of what comes after. */
  private final HappensBefore[] told = {new HappensBefore(), new HappensBefore()};

  private volatile int generation;
  private volatile boolean broken;

  /**
   * A barrier.
   *
   * @param parties how many threads meet
   * @param action what the last to arrive does
   */
  public Gate(int parties, Runnable action) {
    this.action = action;
    this.threads = new AtomicReferenceArray<>(parties);
  }

  /**
   * Waits for all parties; false if the gate is broken.
   *
   * @param party number of the calling thread, from 0; no other has it
   */
  @SuppressWarnings("NonAtomicVolatileUpdate") // only the last to arrive writes it, while the others wait
  public boolean meet(int party) {
    int current = generation;
    HappensBefore order = told[current & 1];
    order.release();
    threads.set(party, Thread.currentThread());
    if (arrived.incrementAndGet() == threads.length()) {
      arrived.set(0);
      order.acquire();
      action.run();
      order.release();
      generation++;
      wake(party);
    } else {
      while (generation == current && !broken) {
        LockSupport.park(this);
      }
      order.acquire();
    }
    return !broken;
  }

  /** Lets everyone go, now and later. */
  public void breakUp() {
    broken = true;
    wake(0);
  }

  /** Begins with another party each time, as far as another one is the last to arrive. */
  private void wake(int last) {
    for (int i = 1; i <= threads.length(); i++) {
      // Nobody for a party that has not come, which will see that the gate is broken.
      LockSupport.unpark(threads.get((last + i) % threads.length()));
    }
  }
}
