package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.fix;
import static dev.crossfire.harness.MadeUp.hazard;
import static dev.crossfire.harness.MadeUp.jcstress;
import static dev.crossfire.harness.MadeUp.mayBlock;
import static dev.crossfire.harness.MadeUp.swarm;
import static dev.crossfire.harness.MadeUp.with;
import static dev.crossfire.harness.run.MadeUpRun.row;
import static dev.crossfire.harness.run.ScriptedForks.clean;
import static dev.crossfire.harness.run.ScriptedForks.racy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StressRunTest {

  private static final ScenarioSpec PLAIN = hazard("counter.plain");
  private static final ScenarioSpec A = fix("counter.a", "counter.plain");
  private static final List<Linkage> BOTH = List.of(Linkage.DEFAULT, Linkage.CRITICAL);

  private final ScriptedForks forks = new ScriptedForks();

  @Test
  void theBudgetIsOverrunByNoMoreThanTheStartOfAForkAndABlock() {
    long start = forks.clock().getAsLong();
    run(Duration.ofSeconds(10), BOTH, PLAIN, A).rows();
    Duration taken = Duration.ofNanos(forks.clock().getAsLong() - start);
    assertThat(taken).isBetween(Duration.ofSeconds(10),
        Duration.ofSeconds(10).plus(ScriptedForks.START).plus(ScriptedForks.BLOCK));
  }

  @Test
  void aBudgetTooSmallForAnyBlockLeavesEveryRowInconclusive() {
    List<Row> rows =
        run(Duration.ofSeconds(1), BOTH, PLAIN, with(hazard("a.b"), swarm("a.b", 8))).rows();
    assertThat(rows).hasSize(4)
        .allSatisfy(row -> assertThat(row.verdict()).isEqualTo(Verdict.INCONCLUSIVE));
  }

  @Test
  void timeThatOneGroupLeavesGoesToGroupsInDoubt() {
    ScenarioSpec once = hazard("once.check");
    ScenarioSpec onceFix = fix("once.fix", "once.check");
    forks.always("counter.plain", racy())
        .script("once.check", nth -> nth % 200 == 0 ? racy() : clean());
    List<Row> rows =
        run(Duration.ofSeconds(60), List.of(Linkage.DEFAULT), PLAIN, A, once, onceFix).rows();
    assertThat(row(rows, "counter.a").verdict()).isEqualTo(Verdict.PASS);
    assertThat(row(rows, "once.fix").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    long onDoubt = forks.scenarios().stream().filter(name -> name.startsWith("once")).count();
    assertThat(onDoubt * GroupRun.BLOCK_MS).isGreaterThan(50_000);
  }

  @Test
  void groupsInDoubtShareWhatIsLeftInFurtherPasses() {
    List<Row> rows = run(Duration.ofSeconds(60), BOTH, PLAIN, A).rows();
    assertThat(rows).extracting(Row::verdict).contains(Verdict.INCONCLUSIVE);
    long critical =
        forks.turns().stream().filter(turn -> turn.linkage() == Linkage.CRITICAL).count();
    assertThat((double) critical / forks.turns().size()).isBetween(0.45, 0.55);
  }

  @Test
  void warmingUpCountsInSamplesAndNotInPower() {
    forks.always("counter.plain", racy());
    Row row = row(run(Duration.ofSeconds(60), List.of(Linkage.DEFAULT), PLAIN, A).rows(),
        "counter.a");
    int blocks = (int) forks.scenarios().stream().filter("counter.a"::equals).count();
    assertThat(row.samples()).isEqualTo(blocks * (long) ScriptedForks.SAMPLES);
    assertThat(row.power())
        .satisfies(power -> assertThat(power.fixBlocks()).isEqualTo(blocks - 1));
    assertThat(row.durationMs()).isEqualTo(blocks * (long) GroupRun.BLOCK_MS);
    assertThat(row.samplesPerSecond()).isEqualTo(Math.round(1_000 / 0.060));
  }

  @Test
  void aNewForkWarmsUpAgain() {
    forks.script("once.check", nth -> nth == 5 ? ScriptedForks.crash() : clean());
    Row row = row(run(Duration.ofSeconds(60), List.of(Linkage.DEFAULT), hazard("once.check"),
        hazard("once.other")).rows(), "once.other");
    assertThat(forks.opened()).isEqualTo(2);
    assertThat(row.samples()).isEqualTo((40 + 2) * (long) ScriptedForks.SAMPLES);
    assertThat(row.power()).satisfies(power -> assertThat(power.controlBlocks()).isEqualTo(40));
  }

  @Test
  void aSightingWhileWarmingUpIsASighting() {
    forks.always("counter.plain", racy()).script("counter.a", nth -> nth == 1 ? racy() : clean());
    Row row = row(run(Duration.ofSeconds(60), List.of(Linkage.DEFAULT), PLAIN, A).rows(),
        "counter.a");
    assertThat(row.finding()).isEqualTo(Finding.SHOWN);
    assertThat(row.samples()).isEqualTo(ScriptedForks.SAMPLES);
  }

  @Test
  void aRowWhoseThreadsOutnumberTheProcessorsSaysSo() {
    forks.always("counter.plain", racy());
    int threads = Runtime.getRuntime().availableProcessors() + 1;
    ScenarioSpec plain = with(PLAIN, swarm("counter.plain", threads));
    ScenarioSpec fix = with(A, swarm("counter.a", threads));
    assertThat(run(Duration.ofSeconds(60), List.of(Linkage.DEFAULT), plain, fix).rows())
        .extracting(Row::finding, Row::reason)
        .satisfiesExactlyInAnyOrder(
            row -> assertThat(row.toList().toString()).startsWith("[HELD, No forbidden outcome")
                .contains(" The " + threads + " threads shared "),
            row -> assertThat(row.toList().toString()).startsWith("[SHOWN, Outcome")
                .contains(" The " + threads + " threads shared "));
  }

  @Test
  void cancellingKeepsWhatWasDone() {
    var run = new AtomicReference<MadeUpRun>();
    forks.always("counter.plain", racy()).script("counter.a", nth -> {
      if (nth < 4) {
        return clean();
      }
      run.get().cancel();
      return new BlockEnd.Lost("the fork was killed");
    });
    run.set(run(Duration.ofSeconds(60), BOTH, PLAIN, A));
    List<Row> rows = run.get().rows();
    assertThat(rows).extracting(Row::scenario, Row::linkage, Row::verdict, Row::samples)
        .containsExactly(
            tuple("counter.a", Linkage.DEFAULT, Verdict.INCONCLUSIVE, 3_000L),
            tuple("counter.a", Linkage.CRITICAL, Verdict.INCONCLUSIVE, 0L),
            tuple("counter.plain", Linkage.DEFAULT, Verdict.PASS, 4_000L),
            tuple("counter.plain", Linkage.CRITICAL, Verdict.INCONCLUSIVE, 0L));
    assertThat(forks.opened()).isEqualTo(1);
  }

  @Test
  void aRunCancelledBeforeItStartsOpensNoFork() {
    MadeUpRun run = run(Duration.ofSeconds(60), BOTH, PLAIN, A);
    run.cancel();
    assertThat(run.rows()).hasSize(4)
        .allSatisfy(row -> assertThat(row.reason())
            .isEqualTo("No sample was taken: the run ended before its turn came."));
    assertThat(forks.opened()).isZero();
  }

  @Test
  void rowsComeInOrderOfScenarioEngineThreadsAndLinkage() {
    forks.always("counter.plain", racy());
    ScenarioSpec plain =
        with(PLAIN, swarm("counter.plain", 64), swarm("counter.plain", 8),
            jcstress("counter.plain"));
    List<Row> rows = run(Duration.ofSeconds(60), BOTH, plain, mayBlock(A)).rows();
    assertThat(rows)
        .extracting(Row::scenario, row -> row.engine().id(), Row::threads, Row::linkage)
        .containsExactly(tuple("counter.a", "jcstress", 2, Linkage.DEFAULT),
            tuple("counter.a", "jcstress", 2, Linkage.CRITICAL),
            tuple("counter.plain", "jcstress", 2, Linkage.DEFAULT),
            tuple("counter.plain", "jcstress", 2, Linkage.CRITICAL),
            tuple("counter.plain", "swarm", 8, Linkage.DEFAULT),
            tuple("counter.plain", "swarm", 8, Linkage.CRITICAL),
            tuple("counter.plain", "swarm", 64, Linkage.DEFAULT),
            tuple("counter.plain", "swarm", 64, Linkage.CRITICAL));
  }

  @Test
  void everyRowIsToldOnceAndSkippedOnesFirst() {
    forks.always("counter.plain", racy());
    MadeUpRun run = run(Duration.ofSeconds(60), BOTH, PLAIN, mayBlock(A));
    List<Row> rows = run.rows();
    assertThat(run.finished()).containsExactlyInAnyOrderElementsOf(rows);
    assertThat(run.finished().getFirst().verdict()).isEqualTo(Verdict.SKIPPED);
    assertThat(run.finished().getFirst().finding()).isNull();
    assertThat(run.finished().getFirst().reason()).startsWith("The function may block");
  }

  @Test
  void aRowSaysHowMuchItsThreadsOverlapped() {
    forks.always("counter.plain", ScriptedForks.onOneProcessor());
    Row row = run(Duration.ofSeconds(2), List.of(Linkage.DEFAULT), PLAIN).rows().getFirst();
    assertThat(row.concurrency().cpuOverWall()).isEqualTo(1.0);
    assertThat(row.concurrency().overlap()).isFalse();
    assertThat(row.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void aPlanWithoutRowsIsDoneAtOnce() {
    assertThat(run(Duration.ofSeconds(60), BOTH).rows()).isEmpty();
  }

  private MadeUpRun run(Duration budget, List<Linkage> linkages, ScenarioSpec... specs) {
    return new MadeUpRun(forks, budget, MadeUpRun.plan(linkages, specs));
  }
}
