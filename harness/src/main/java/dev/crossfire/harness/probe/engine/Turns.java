package dev.crossfire.harness.probe.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads that take turns: the owner tells one at a time what to do and waits until it is done.
 *
 * <p>A thread that is stuck in a call stays behind when this is closed; it ends with the process.
 */
final class Turns implements AutoCloseable {

  /** The unit that is all calls of an actor. */
  static final int WHOLE = -1;

  /** How long a call may take at all, in nanoseconds. */
  static final long SLOWEST = TimeUnit.SECONDS.toNanos(5);

  /** From when on a call is taken to wait for another one; twenty times the slowest so far, if that is more. */
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

  private static final int SPINS = 2_000;

  /** What an actor does in its turn. */
  interface Work {
    void run(int actor, int unit, long frame);
  }

  private record Task(int unit, long frame) {}

  private static final Task STOP = new Task(0, 0);

  private final Work work;
  private final Actor[] actors;
  private long slowest;

  Turns(int size, Work work) {
    this.work = work;
    this.actors = new Actor[size];
    for (int i = 0; i < size; i++) {
      actors[i] = new Actor(i);
    }
  }

  /**
   * Has an actor do a unit; false if it did not come back, in which case it is still at it.
   *
   * @param alone whether nothing that comes later could let it go on, so that it is only slow
   */
  boolean run(int actor, int unit, long frame, boolean alone) throws InterruptedException {
    long start = System.nanoTime();
    actors[actor].give(new Task(unit, frame));
    long patience = alone ? SLOWEST : Math.max(PATIENCE, 20 * slowest);
    boolean done = actors[actor].await(patience);
    slowest = Math.max(slowest, done ? System.nanoTime() - start : 0);
    return done;
  }

  /** After an order got stuck: has everyone do what is left of it, at the same time. */
  void runTheRest(List<Integer> order, int[] next, long frame) throws InterruptedException {
    int[] units = new int[actors.length];
    order.forEach(actor -> units[actor]++);
    long end = System.nanoTime() + SLOWEST;
    boolean busy = true;
    while (busy) {
      busy = false;
      for (int actor = 0; actor < actors.length; actor++) {
        if (!actors[actor].await(0)) {
          busy = true;
        } else if (next[actor] < units[actor]) {
          actors[actor].give(new Task(next[actor]++, frame));
          busy = true;
        }
      }
      if (busy && System.nanoTime() - end >= 0) {
        throw new IllegalStateException(
            "the calls wait for each other for ever, even one after another");
      }
    }
  }

  @Override
  public void close() {
    for (Actor actor : actors) {
      actor.stop();
    }
  }

  /** One thread. Tasks are handed over one at a time. */
  private final class Actor {

    private final AtomicReference<@Nullable Task> task = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    private final int number;

    Actor(int number) {
      this.number = number;
      Thread.ofPlatform().daemon().name("oracle-" + number).start(this::loop);
    }

    void give(Task next) {
      task.set(next);
    }

    @SuppressWarnings("ThreadPriorityCheck") // yielding makes room, and nothing depends on it
    boolean await(long nanos) {
      long start = System.nanoTime();
      for (int turn = 0; task.get() != null; turn++) {
        if (turn < SPINS) {
          Thread.onSpinWait();
        } else {
          if (System.nanoTime() - start >= nanos) {
            return false;
          }
          Thread.yield();
        }
      }
      Throwable failure = thrown.get();
      if (failure != null) {
        throw new IllegalStateException("a call threw " + failure, failure);
      }
      return true;
    }

    void stop() {
      task.compareAndSet(null, STOP);
    }

    @SuppressWarnings({"ThreadPriorityCheck", "ReferenceEquality"})
    private void loop() {
      while (true) {
        Task next = task.get();
        for (int turn = 0; next == null; turn++) {
          if (turn < SPINS) {
            Thread.onSpinWait();
          } else {
            Thread.yield();
          }
          next = task.get();
        }
        if (next == STOP) {
          return;
        }
        try {
          work.run(number, next.unit(), next.frame());
        } catch (Throwable e) {
          thrown.compareAndSet(null, e);
        }
        task.set(null);
      }
    }
  }
}
