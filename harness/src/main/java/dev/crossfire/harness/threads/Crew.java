package dev.crossfire.harness.threads;

import dev.crossfire.harness.bind.HappensBefore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Platform threads that work together until all are done. */
public final class Crew {

  private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
  private final HappensBefore ended = new HappensBefore();

  private Crew() {}

  /**
   * Runs threads until all of them have ended.
   *
   * @param name what the threads are called, each with its number
   * @param size how many there are
   * @param work what each does, told its number from 0
   * @param letGo makes every thread end that waits for another; called as soon as one of them throws
   * @throws IllegalStateException if one of them threw; its cause is the first that was thrown, which has the others as
   *     suppressed
   */
  public static void run(String name, int size, IntConsumer work, Runnable letGo)
      throws InterruptedException {
    var crew = new Crew();
    List<Thread> threads = new ArrayList<>();
    try {
      for (int i = 0; i < size; i++) {
        int number = i;
        threads.add(
            Thread.ofPlatform()
                .daemon()
                .name(name + "-" + number)
                .start(() -> crew.guarded(number, work, letGo)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      crew.ended.acquire();
    } finally {
      // Threads that were started wait for those that could not be.
      letGo.run();
    }
    Throwable first = crew.thrown.get();
    if (first != null) {
      throw new IllegalStateException("a call threw " + first, first);
    }
  }

  private void guarded(int number, IntConsumer work, Runnable letGo) {
    try {
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
