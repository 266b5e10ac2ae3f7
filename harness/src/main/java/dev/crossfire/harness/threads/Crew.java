package dev.crossfire.harness.threads;

import dev.crossfire.harness.bind.HappensBefore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Threads that work together until all are done. */
public final class Crew {

  private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
  private final HappensBefore begun = new HappensBefore();
  private final HappensBefore ended = new HappensBefore();

  private Crew() {}

  /**
   * Runs threads until all of them have ended.
   *
   * @param factory makes the threads, in the order of their numbers
   * @param size how many there are
   * @param work what each does, told its number from 0
   * @param letGo makes every thread end that waits for another; called as soon as one of them throws
   * @throws IllegalStateException if one of them threw; its cause is the first that was thrown, which has the others as
   *     suppressed
   * @throws IllegalStateException if not all of them could be created; its message says how many were, and why no more
   */
  public static void run(ThreadFactory factory, int size, IntConsumer work, Runnable letGo)
      throws InterruptedException {
    var crew = new Crew();
    List<Thread> started = new ArrayList<>(size);
    crew.begun.release();
    try {
      crew.start(factory, size, work, letGo, started);
      join(started);
      crew.ended.acquire();
    } finally {
      letGo.run();
    }
    Throwable first = crew.thrown.get();
    if (first != null) {
      throw new IllegalStateException("a call threw " + first, first);
    }
  }

  private void start(ThreadFactory factory, int size, IntConsumer work, Runnable letGo,
      List<Thread> started) throws InterruptedException {
    try {
      for (int i = 0; i < size; i++) {
        int number = i;
        Thread thread = factory.newThread(() -> guarded(number, work, letGo));
        thread.start();
        started.add(thread);
      }
    } catch (OutOfMemoryError e) {
      // Those that were started wait for those that could not be.
      letGo.run();
      join(started);
      throw new IllegalStateException(
          "%d of %d threads could be created: %s".formatted(started.size(), size, e.getMessage()));
    }
  }

  private static void join(List<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void guarded(int number, IntConsumer work, Runnable letGo) {
    try {
      begun.acquire();
      work.accept(number);
    } catch (Throwable e) {
      keep(e);
      letGo.run();
    } finally {
      ended.release();
    }
  }

  @SuppressWarnings("ReferenceEquality") // a throwable cannot suppress itself
  private void keep(Throwable e) {
    Throwable first = thrown.compareAndExchange(null, e);
    if (first != null && first != e) {
      first.addSuppressed(e);
    }
  }
}
