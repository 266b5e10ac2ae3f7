package dev.crossfire.harness.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class GateTest {

  @ParameterizedTest
  @CsvSource({"1, 100, false", "2, 2000, false", "64, 200, false", "1000, 5, false",
      "1, 100, true", "2, 2000, true", "64, 500, true", "1000, 20, true", "10000, 3, true"})
  void nobodyGoesOnBeforeAllHaveMetAndTheActionIsDone(int parties, int meetings, boolean virtual)
      throws Exception {
    var plain = new Shared(parties);
    var gate = new Gate(parties, plain::act);
    Crew.run(threads(virtual), parties, party -> {
      for (int meeting = 1; meeting <= meetings; meeting++) {
        plain.arrivals[party] = meeting;
        assertThat(gate.meet(party)).isTrue();
        if (plain.done != meeting) {
          throw new AssertionError("done=" + plain.done + ", meeting=" + meeting);
        }
        assertThat(gate.meet(party)).isTrue();
      }
    }, gate::breakUp);
    assertThat(plain.problems).isEmpty();
    assertThat(plain.done).isEqualTo(meetings);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void oncePartiesAreLetGoTheyGoAndNobodyWaitsAgain(boolean virtual) throws Exception {
    var gate = new Gate(3, () -> {});
    List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int party = i;
      waiting.add(CompletableFuture.supplyAsync(() -> gate.meet(party),
          task -> threads(virtual).newThread(task).start()));
    }
    gate.breakUp();
    for (CompletableFuture<Boolean> meeting : waiting) {
      assertThat(meeting.get()).isFalse();
    }
    assertThat(gate.meet(2)).isFalse();
  }

  @Test
  void anActionThatThrowsThrowsInTheLastToArriveAlone() {
    var threw = new AtomicInteger();
    var gate = new Gate(4, () -> {
      threw.incrementAndGet();
      throw new IllegalArgumentException("on purpose");
    });
    assertThatIllegalStateException()
        .isThrownBy(() -> Crew.run(threads(false), 4, gate::meet, gate::breakUp))
        .withMessage("a call threw java.lang.IllegalArgumentException: on purpose");
    assertThat(threw).hasValue(1);
  }

  @Test
  void whoIsWokenDuringTheActionStays() throws Exception {
    var left = new AtomicBoolean();
    var first = new AtomicReference<Thread>();
    var leftTooSoon = new AtomicBoolean();
    var gate = new Gate(2, () -> {
      for (int i = 0; i < 100_000 && !leftTooSoon.get(); i++) {
        LockSupport.unpark(first.get());
        Thread.onSpinWait();
        leftTooSoon.set(left.get());
      }
    });
    first.set(Thread.ofPlatform().start(() -> {
      gate.meet(0);
      left.set(true);
    }));
    while (first.get().getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(gate.meet(1)).isTrue();
    first.get().join();
    assertThat(left).isTrue();
    assertThat(leftTooSoon).isFalse();
  }

  @Test
  void anInterruptIsNoArrival() throws Exception {
    var gate = new Gate(2, () -> {});
    Thread waiting = Thread.ofPlatform().start(() -> gate.meet(0));
    waiting.interrupt();
    assertThat(waiting.isAlive()).isTrue();
    assertThat(gate.meet(1)).isTrue();
    waiting.join();
  }

  private static ThreadFactory threads(boolean virtual) {
    return (virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon()).factory();
  }

  /** Plain fields: only the gate orders who writes and who reads them. */
  private static final class Shared {
    final int[] arrivals;
    final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    int meetings;
    int done;

    Shared(int parties) {
      arrivals = new int[parties];
    }

    void act() {
      if (++meetings % 2 == 0) {
        return;
      }
      int expected = done + 1;
      for (int arrival : arrivals) {
        if (arrival != expected) {
          problems.add("arrival=" + arrival + ", expected=" + expected);
        }
      }
      done = expected;
    }
  }
}
