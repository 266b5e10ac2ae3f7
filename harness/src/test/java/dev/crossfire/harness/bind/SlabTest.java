package dev.crossfire.harness.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crossfire.harness.threads.Crew;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SlabTest {

  private static final int BYTES = 72;
  private static final int IN_FLIGHT = 100;

  private static final class Cell extends NativeCell {
    Cell() {
      super(BYTES);
    }

    MemorySegment memory() {
      return MemorySegment.ofAddress(address).reinterpret(BYTES);
    }
  }

  @Test
  void noTwoCellsInFlightShareMemoryWhoeverMadeThem() throws InterruptedException {
    int makers = 6;
    Slab.prepare(makers * IN_FLIGHT, makers);
    Crew.run(Thread.ofPlatform().factory(), makers, maker -> {
      var inFlight = new ArrayDeque<Cell>();
      for (int i = 0; i < 20_000; i++) {
        var cell = new Cell();
        assertHolds(cell, 0);
        stamp(cell, stamp(maker, i));
        inFlight.add(cell);
        if (inFlight.size() == IN_FLIGHT) {
          assertHolds(inFlight.remove(), stamp(maker, i - IN_FLIGHT + 1));
        }
      }
    }, () -> {});
  }

  @Test
  void aCellIsAlignedToACacheLine() {
    Slab.prepare(3, 1);
    for (int i = 0; i < 100; i++) {
      assertThat(new Cell().address % 64).isZero();
    }
  }

  @Test
  void ringsOfDeadThreadsAreTakenOver() throws InterruptedException {
    Slab.prepare(IN_FLIGHT, 1);
    Set<Long> firsts = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < 300; i++) {
      Crew.run(Thread.ofPlatform().factory(), 1, maker -> firsts.add(new Cell().address), () -> {});
    }
    assertThat(firsts).hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void moreThreadsThanRingsAreRefused() throws InterruptedException {
    Slab.prepare(1, 1);
    var refused = new AtomicInteger();
    var together = new CountDownLatch(80);
    Crew.run(Thread.ofPlatform().factory(), 80, maker -> {
      try {
        new Cell().memory();
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("more than 64 threads make states at once");
        refused.incrementAndGet();
      }
      together.countDown();
      awaits(together);
    }, () -> {});
    assertThat(refused.get()).isGreaterThanOrEqualTo(80 - 64);
  }

  @Test
  void aNewBlockMayHaveStatesOfAnotherSize() {
    Slab.prepare(IN_FLIGHT, 1);
    Slab.next(8);
    assertThatIllegalStateException().isThrownBy(() -> Slab.next(16))
        .withMessage("states of one block have one size: expected 8 bytes, found 16");
    Slab.prepare(IN_FLIGHT, 1);
    Slab.next(16);
  }

  @Test
  void statesAreNotMadeBeforeTheirNumberIsKnown() {
    Slab.prepare(0, 1);
    assertThatIllegalStateException().isThrownBy(Cell::new)
        .withMessage("a slab is prepared before states are made: bytes=72, inFlight=0");
  }

  private static long stamp(int maker, int number) {
    return (maker + 1L) << 32 | number;
  }

  private static void stamp(Cell cell, long stamp) {
    for (int at = 0; at < BYTES; at += Long.BYTES) {
      cell.memory().set(ValueLayout.JAVA_LONG, at, stamp);
    }
  }

  private static void assertHolds(Cell cell, long stamp) {
    for (int at = 0; at < BYTES; at += Long.BYTES) {
      long found = cell.memory().get(ValueLayout.JAVA_LONG, at);
      if (found != stamp) {
        throw new AssertionError("at=" + at + ", expected=" + stamp + ", found=" + found);
      }
    }
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
