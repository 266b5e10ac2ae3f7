package dev.crossfire.harness.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crossfire.harness.MadeUpCounter;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.fork.BlockOrder;
import dev.crossfire.harness.run.BlockResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class SwarmTest {

  private static final int CALLS = 500;

  @ParameterizedTest
  @CsvSource({"2, PLATFORM", "8, PLATFORM", "64, PLATFORM", "1000, PLATFORM", "2, VIRTUAL",
      "8, VIRTUAL", "64, VIRTUAL", "1000, VIRTUAL", "10000, VIRTUAL"})
  void aCounterThatIsRightIsExactInEveryRound(int threads, ThreadKind kind) throws Exception {
    assertExactInEveryRound(threads, kind, 50);
  }

  /** Creating and ending them takes seconds. */
  @Test
  @Tag("faults")
  @Timeout(120)
  void tenThousandPlatformThreadsAreExactTooWhereTheyCanBeCreated() throws Exception {
    try {
      assertExactInEveryRound(10_000, ThreadKind.PLATFORM, 0);
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageMatching("\\d+ of 10000 threads could be created: .+");
    }
  }

  @ParameterizedTest
  @EnumSource(ThreadKind.class)
  void everyCallIsMadeByAThreadOfTheKindAskedFor(ThreadKind kind) throws Exception {
    Set<Boolean> virtual = ConcurrentHashMap.newKeySet();
    run(new MadeUpCounter() {
      @Override
      public int call(int thread) {
        virtual.add(Thread.currentThread().isVirtual());
        return super.call(thread);
      }
    }, 8, kind, 10);
    assertThat(virtual).containsExactly(kind == ThreadKind.VIRTUAL);
  }

  @ParameterizedTest
  @EnumSource(ThreadKind.class)
  void eachThreadHasANumberOfItsOwn(ThreadKind kind) throws Exception {
    Map<Integer, Set<Thread>> callers = new ConcurrentHashMap<>();
    run(new MadeUpCounter() {
      @Override
      public int call(int thread) {
        callers.computeIfAbsent(thread, number -> ConcurrentHashMap.newKeySet())
            .add(Thread.currentThread());
        return super.call(thread);
      }
    }, 100, kind, 0);
    assertThat(callers.keySet())
        .isEqualTo(IntStream.range(0, 100).boxed().collect(Collectors.toSet()));
    assertThat(callers.values()).allSatisfy(threads -> assertThat(threads).hasSize(1));
  }

  @Test
  void thereIsAtLeastOneRound() throws Exception {
    assertThat(run(new MadeUpCounter(), 4, 0).counts())
        .isEqualTo(Map.of("total exact, tickets unique", 1L));
  }

  @Test
  void aNumberDrawnTwiceIsSeenThoughTheTotalIsExact() throws Exception {
    Swarm swarm = run(new MadeUpCounter() {
      @Override
      public int call(int thread) {
        return Math.max(2, super.call(thread));
      }
    }, 4, 0);
    assertThat(swarm.counts()).isEqualTo(Map.of("total exact, tickets repeated", 1L));
    assertThat(swarm.examples().get("total exact, tickets repeated"))
        .matches("2000 calls, total 2000 \\(0 lost\\), 1 numbers drawn again,"
            + " such as 2 by thread \\d and by thread \\d");
  }

  @Test
  void aLostCallIsSeenThoughEachNumberIsDrawnOnce() throws Exception {
    Swarm swarm = run(new MadeUpCounter() {
      @Override
      public long total() {
        return super.total() - 3;
      }
    }, 4, 0);
    assertThat(swarm.examples()).isEqualTo(
        Map.of("total short, tickets unique",
            "2000 calls, total 1997 (3 lost), 0 numbers drawn again"));
  }

  @Test
  void aCallThatCountsTwiceIsSeen() throws Exception {
    Swarm swarm = run(new MadeUpCounter() {
      @Override
      public int call(int thread) {
        super.call(thread);
        return super.call(thread);
      }
    }, 2, 0);
    assertThat(swarm.counts()).containsOnlyKeys("total over, tickets repeated");
  }

  @Test
  void withoutTicketsTheTotalAloneIsJudged() throws Exception {
    var counter = new MadeUpCounter() {
      @Override
      public int call(int thread) {
        super.call(thread);
        return 7;
      }

      @Override
      public boolean tickets() {
        return false;
      }
    };
    assertThat(run(counter, 4, 0).counts()).isEqualTo(Map.of("total exact", 1L));
  }

  @Test
  void aConstantTicketIsForbidden() throws Exception {
    Swarm swarm = run(new MadeUpCounter() {
      @Override
      public int call(int thread) {
        super.call(thread);
        return 1;
      }
    }, 8, 20);
    assertThat(swarm.counts().keySet()).singleElement()
        .satisfies(
            outcome -> assertThat(SwarmOutcomes.TABLE.grade(outcome).expectation())
                .isEqualTo(Expectation.FORBIDDEN));
  }

  @Test
  void whatACallThrowsComesOutAndNoThreadIsLeft() {
    assertThatIllegalStateException().isThrownBy(() -> run(new MadeUpCounter() {
      @Override
      public int call(int thread) {
        if (thread == 5 && count.get() > 2_000) {
          throw new UnsupportedOperationException("on purpose");
        }
        return super.call(thread);
      }
    }, 8, 60_000))
        .withMessage("a call threw java.lang.UnsupportedOperationException: on purpose")
        .withCauseInstanceOf(UnsupportedOperationException.class);
    assertThat(swarmThreads()).isEmpty();
  }

  @Test
  void whatReadingTheTotalThrowsComesOutToo() {
    assertThatIllegalStateException().isThrownBy(() -> run(new MadeUpCounter() {
      @Override
      public long total() {
        throw new UnsupportedOperationException("no total");
      }
    }, 8, 60_000)).withMessage("a call threw java.lang.UnsupportedOperationException: no total");
    assertThat(swarmThreads()).isEmpty();
  }

  @Test
  void aBlockHasTheTimeItWasGivenAndSaysWhatItTook() throws Exception {
    BlockResult result = new SwarmRunner().run(
        new BlockOrder(Engine.SWARM, MadeUpCounter.class.getName(), 8, ThreadKind.PLATFORM, 30, 1));
    assertThat(result.histogram().counts()).containsOnlyKeys("total exact, tickets unique");
    assertThat(result.operationsPerSample()).isEqualTo(131_072);
    assertThat(result.wallNanos()).isPositive();
    assertThat(result.cpuNanos()).isPositive();
  }

  private static void assertExactInEveryRound(int threads, ThreadKind kind, long millis)
      throws Exception {
    var counter = new MadeUpCounter();
    Swarm swarm = run(counter, threads, kind, millis);
    assertThat(swarm.counts()).containsOnlyKeys("total exact, tickets unique");
    assertThat(swarm.examples()).isEmpty();
    long rounds = swarm.counts().values().iterator().next();
    assertThat(counter.calls()).isEqualTo(rounds * threads * CALLS);
    assertThat(counter.resets()).isEqualTo(rounds + 1);
  }

  private static Swarm run(SharedScenario scenario, int threads, long millis) throws Exception {
    return run(scenario, threads, ThreadKind.PLATFORM, millis);
  }

  private static Swarm run(SharedScenario scenario, int threads, ThreadKind kind, long millis)
      throws Exception {
    var swarm = new Swarm(scenario, threads, kind, CALLS, 1);
    swarm.run(TimeUnit.MILLISECONDS.toNanos(millis));
    return swarm;
  }

  private static List<String> swarmThreads() {
    return Thread.getAllStackTraces()
        .keySet()
        .stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.startsWith("swarm-"))
        .toList();
  }
}
