package dev.crossfire.harness.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crossfire.harness.MadeUpCounter;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.fork.BlockOrder;
import dev.crossfire.harness.run.BlockResult;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class RoundsTest {

  @Test
  void aCounterThatIsRightHandsOutOneAndTwo() throws Exception {
    var counter = new MadeUpCounter();
    Map<String, Long> counts = run(counter, 2, 50);
    assertThat(counts.keySet()).isSubsetOf("1, 2, 2", "2, 1, 2").isNotEmpty();
    long samples = counts.values().stream().mapToLong(Long::longValue).sum();
    assertThat(counter.calls()).isEqualTo(2 * samples);
    assertThat(counter.resets()).isEqualTo(samples + 1);
  }

  @Test
  void moreActorsThanProcessorsTakeTurns() throws Exception {
    Map<String, Long> counts = run(new MadeUpCounter(), 5, 20);
    assertThat(counts.keySet()).isNotEmpty()
        .allSatisfy(
            outcome -> assertThat(outcome).endsWith(", 5").hasSize("1, 2, 3, 4, 5, 5".length()));
  }

  @Test
  void aConstantTicketIsSeenInEverySample() throws Exception {
    assertThat(run(new MadeUpCounter() {
      @Override
      public int call(int thread) {
        super.call(thread);
        return 1;
      }
    }, 2, 5)).containsOnlyKeys("1, 1, 2");
  }

  @Test
  void whatACallThrowsComesOut() {
    assertThatIllegalStateException().isThrownBy(() -> run(new MadeUpCounter() {
      @Override
      public int call(int thread) {
        if (resets() == 100 && thread == 1) {
          throw new UnsupportedOperationException("on purpose");
        }
        return super.call(thread);
      }
    }, 2, 60_000)).withMessage("a call threw java.lang.UnsupportedOperationException: on purpose");
  }

  /** More of them than carriers, and each parks: nobody keeps a carrier from those it waits for. */
  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void actorsMayBeVirtualThreadsThatPark(int actors) throws Exception {
    Map<String, Long> counts = run(new MadeUpCounter() {
      @Override
      public int call(int thread) {
        LockSupport.parkNanos(1_000);
        return Thread.currentThread().isVirtual() ? thread : -1;
      }

      @Override
      public long total() {
        return 0;
      }
    }, actors, ThreadKind.VIRTUAL, 50);
    assertThat(counts).containsOnlyKeys(actors == 2 ? "0, 1, 0" : "0, 1, 2, 3, 4, 0");
  }

  @Test
  void aBlockSaysWhatItTook() throws Exception {
    BlockResult result = new RoundsRunner().run(
        new BlockOrder(Engine.ROUNDS, MadeUpCounter.class.getName(), 2, ThreadKind.PLATFORM, 20,
            1));
    assertThat(result.histogram().samples()).isPositive();
    assertThat(result.operationsPerSample()).isEqualTo(2);
    assertThat(result.wallNanos()).isGreaterThanOrEqualTo(20_000_000);
  }

  private static Map<String, Long> run(SharedScenario scenario, int actors, long millis)
      throws Exception {
    return run(scenario, actors, ThreadKind.PLATFORM, millis);
  }

  private static Map<String, Long> run(SharedScenario scenario, int actors, ThreadKind kind,
      long millis) throws Exception {
    var rounds = new Rounds(scenario, actors, kind, 42);
    rounds.run(TimeUnit.MILLISECONDS.toNanos(millis));
    return rounds.counts();
  }
}
