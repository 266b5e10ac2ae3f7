package dev.crossfire.harness.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class RendezvousTest {

  private static final int MEETINGS = 2_000;
  private static final ThreadFactory THREADS = Thread.ofPlatform().daemon().factory();

  @ParameterizedTest
  @CsvSource({"2, 200, false", "2, 0, false", "8, 200, false", "24, 0, false", "2, 200, true",
      "5, 0, true"})
  void nobodyGoesOnBeforeAllHaveMetAndTheActionIsDone(int parties, int spins, boolean virtual)
      throws Exception {
    var plain = new Shared(parties);
    var rendezvous = new Rendezvous(parties, spins, plain::act);
    Crew.run(virtual ? Thread.ofVirtual().factory() : THREADS, parties, party -> {
      for (int meeting = 1; meeting <= MEETINGS; meeting++) {
        plain.arrivals[party] = meeting;
        assertThat(rendezvous.meet()).isTrue();
        if (plain.done != meeting) {
          throw new AssertionError("done=" + plain.done + ", meeting=" + meeting);
        }
        assertThat(rendezvous.meet()).isTrue();
      }
    }, rendezvous::breakUp);
    assertThat(plain.problems).isEmpty();
    assertThat(plain.done).isEqualTo(MEETINGS);
  }

  @Test
  void oncePartiesAreLetGoTheyGoAndNobodyWaitsAgain() throws Exception {
    var rendezvous = new Rendezvous(3, 0, () -> {});
    List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      waiting
          .add(CompletableFuture.supplyAsync(rendezvous::meet, task -> new Thread(task).start()));
    }
    rendezvous.breakUp();
    for (CompletableFuture<Boolean> meeting : waiting) {
      assertThat(meeting.get()).isFalse();
    }
    assertThat(rendezvous.meet()).isFalse();
  }

  @Test
  void anActionThatThrowsThrowsInTheLastToArriveAlone() {
    var threw = new AtomicInteger();
    var rendezvous = new Rendezvous(4, 0, () -> {
      threw.incrementAndGet();
      throw new IllegalArgumentException("on purpose");
    });
    assertThatIllegalStateException()
        .isThrownBy(() -> Crew.run(THREADS, 4, party -> rendezvous.meet(), rendezvous::breakUp))
        .withMessage("a call threw java.lang.IllegalArgumentException: on purpose");
    assertThat(threw).hasValue(1);
  }

  /** Plain fields: only the rendezvous orders who writes and who reads them. */
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
