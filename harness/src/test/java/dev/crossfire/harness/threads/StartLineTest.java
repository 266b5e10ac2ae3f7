package dev.crossfire.harness.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StartLineTest {

  private static final int TIMES = 1_000;

  private final StartLine line = new StartLine();

  @Test
  void whoIsAloneGoesOnOnlyAfterAWhile() {
    for (int i = 0; i < TIMES; i++) {
      assertThat(crossing()).isGreaterThan(100_000);
      line.clear();
    }
  }

  @Test
  void whoComesLaterGoesOnAtOnce() {
    line.cross();
    long start = System.nanoTime();
    for (int i = 0; i < TIMES; i++) {
      line.cross();
    }
    assertThat(System.nanoTime() - start).isLessThan(TIMES * 100_000L);
  }

  /** A thread that waits keeps its processor, so that each of the two must have one. */
  @Test
  void whoWaitsGoesOnAsSoonAsAnotherOneComes() throws Exception {
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < TIMES && shortest > 100_000; i++) {
      shortest = Math.min(shortest, crossingBesideAnother());
    }
    assertThat(shortest).isLessThan(100_000);
  }

  private long crossingBesideAnother() throws InterruptedException {
    line.clear();
    var ready = new CountDownLatch(1);
    var waiting = new AtomicBoolean();
    Thread other = Thread.ofPlatform().start(() -> {
      ready.countDown();
      while (!waiting.get()) {
        Thread.onSpinWait();
      }
      line.cross();
    });
    ready.await();
    waiting.set(true);
    long nanos = crossing();
    other.join();
    return nanos;
  }

  private long crossing() {
    long start = System.nanoTime();
    line.cross();
    return System.nanoTime() - start;
  }
}
