package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.fix;
import static dev.crossfire.harness.MadeUp.hazard;
import static dev.crossfire.harness.run.MadeUpRun.row;
import static dev.crossfire.harness.run.ScriptedForks.clean;
import static dev.crossfire.harness.run.ScriptedForks.crash;
import static dev.crossfire.harness.run.ScriptedForks.racy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForkFailureTest {

  private static final ScenarioSpec PLAIN = hazard("counter.plain");
  private static final ScenarioSpec A = fix("counter.a", "counter.plain");
  private static final ScenarioSpec B = fix("counter.b", "counter.plain");

  private static final BlockEnd LOST = new BlockEnd.Lost("killed from outside");

  private final ScriptedForks forks = new ScriptedForks().always("counter.plain", racy());

  @Test
  void aForkThatDiesIsReplacedAndItsRowKeepsItsSamples() {
    forks.script("counter.a", nth -> nth == 4 ? crash() : clean());
    List<Row> rows = MadeUpRun.of(forks, PLAIN, A, B);
    Row a = row(rows, "counter.a");
    assertThat(forks.opened()).isEqualTo(2);
    assertThat(a.samples()).isEqualTo(3 * ScriptedForks.SAMPLES);
    assertThat(a.finding()).isEqualTo(Finding.SHOWN);
    assertThat(a.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(a.reason()).isEqualTo("crashed");
    assertThat(a.evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.CRASH);
    assertThat(row(rows, "counter.b").verdict()).isEqualTo(Verdict.PASS);
    assertThat(forks.turns().stream().filter(turn -> turn.fork() == 2)).isNotEmpty()
        .noneMatch(turn -> turn.scenario().equals("counter.a"));
  }

  @Test
  void aForkThatIsLostCostsItsBlockAndNoRow() {
    forks.script("counter.a", nth -> nth % 5 == 0 ? LOST : clean());
    List<Row> rows = MadeUpRun.of(forks, PLAIN, A, B);
    assertThat(rows).extracting(Row::verdict).containsOnly(Verdict.PASS);
    long blocks = forks.scenarios().stream().filter("counter.a"::equals).count();
    long lost = blocks / 5;
    assertThat(lost).isGreaterThan(1);
    assertThat(forks.opened()).isEqualTo(1 + (int) lost);
    assertThat(row(rows, "counter.a").samples())
        .isEqualTo((blocks - lost) * ScriptedForks.SAMPLES);
  }

  @Test
  void aRowThatLosesForkAfterForkIsAnErrorUnlessItHadEvidence() {
    forks.script("counter.a", nth -> nth >= 4 ? LOST : clean());
    List<Row> rows = MadeUpRun.of(forks, PLAIN, A, B);
    assertThat(row(rows, "counter.a").verdict()).isEqualTo(Verdict.ERROR);
    assertThat(row(rows, "counter.a").reason())
        .isEqualTo("killed from outside");
    assertThat(row(rows, "counter.a").samples()).isEqualTo(3 * ScriptedForks.SAMPLES);
    assertThat(row(rows, "counter.b").verdict()).isEqualTo(Verdict.PASS);

    var racyThenLost = new ScriptedForks();
    racyThenLost.script("counter.plain", nth -> nth >= 3 ? LOST : racy());
    assertThat(MadeUpRun.of(racyThenLost, PLAIN).getFirst().verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void aForkThatIsLostBeforeItCameUpCostsNothing() {
    forks.loseBeforeItIsUp(1).loseBeforeItIsUp(2).always("counter.plain", racy());
    List<Row> rows = MadeUpRun.of(forks, PLAIN, A, B);
    assertThat(forks.opened()).isEqualTo(3);
    assertThat(rows).extracting(Row::verdict).containsOnly(Verdict.PASS);
  }

  @Test
  void ifNoForkSurvivesItsStartEveryRowIsAnErrorThatSaysWhy() {
    forks.loseBeforeItIsUp(1).loseBeforeItIsUp(2).loseBeforeItIsUp(3);
    List<Row> rows = MadeUpRun.of(forks, PLAIN, A, B);
    assertThat(forks.opened()).isEqualTo(3);
    assertThat(rows).extracting(Row::reason)
        .containsOnly("lost at its start");
  }

  @Test
  void ifTimeIsUpBeforeAnyForkSurvivedItsStartEveryRowIsAnErrorThatSaysWhy() {
    forks.loseBeforeItIsUp(1).loseBeforeItIsUp(2);
    var plan = MadeUpRun.plan(List.of(Linkage.DEFAULT), PLAIN, A);
    List<Row> rows =
        new MadeUpRun(forks, ScriptedForks.START.multipliedBy(2), plan).rows();
    assertThat(forks.opened()).isEqualTo(2);
    assertThat(rows).extracting(Row::verdict, Row::reason)
        .containsOnly(tuple(Verdict.ERROR, "lost at its start"));
  }

  @Test
  void aForkWithABlockThatFailedIsReplaced() {
    forks.always("counter.a", new BlockEnd.Failed("an actor threw"));
    List<Row> rows = MadeUpRun.of(forks, PLAIN, A, B);
    assertThat(forks.opened()).isEqualTo(2);
    assertThat(row(rows, "counter.a").finding()).isEqualTo(Finding.ERROR);
    assertThat(row(rows, "counter.a").reason()).isEqualTo("an actor threw");
    assertThat(row(rows, "counter.b").verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void ifNoForkComesUpEveryRowIsAnErrorThatSaysWhy() {
    forks.failToOpen(1, "the native library is missing");
    List<Row> rows = MadeUpRun.of(forks, PLAIN, A, B);
    assertThat(rows).hasSize(3).allSatisfy(row -> {
      assertThat(row.verdict()).isEqualTo(Verdict.ERROR);
      assertThat(row.reason()).isEqualTo("the native library is missing");
      assertThat(row.samples()).isZero();
    });
    assertThat(forks.turns()).isEmpty();
  }

  @Test
  void ifALaterForkDoesNotComeUpWhatIsSettledStaysSo() {
    forks.failToOpen(2, "no memory")
        .script("counter.a", nth -> nth == 1 ? racy() : clean())
        .script("counter.b", nth -> nth == 4 ? crash() : clean());
    List<Row> rows =
        MadeUpRun.of(forks, PLAIN, A, B, fix("counter.c", "counter.plain"));
    assertThat(row(rows, "counter.a").finding()).isEqualTo(Finding.SHOWN);
    assertThat(row(rows, "counter.b").finding()).isEqualTo(Finding.SHOWN);
    assertThat(row(rows, "counter.plain").finding()).isEqualTo(Finding.SHOWN);
    assertThat(row(rows, "counter.c").reason()).isEqualTo("no memory");
  }

  @Test
  void fixesGoOnForAWhileWhenTheirControlHasCrashed() {
    forks.script("counter.plain", nth -> nth == 3 ? crash() : racy());
    List<Row> rows = MadeUpRun.of(forks, PLAIN, A, B);
    assertThat(row(rows, "counter.plain").verdict()).isEqualTo(Verdict.FAIL);
    Row a = row(rows, "counter.a");
    assertThat(a.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(a.power()).satisfies(power -> assertThat(power.fixBlocks()).isEqualTo(10));
  }

  @Test
  void aSightingInAForkThatIsGoneIsBesideNoBlock() {
    forks.script("counter.plain", nth -> nth == 3 ? crash() : racy());
    Row b = row(MadeUpRun.of(forks, PLAIN, A), "counter.a");
    assertThat(b.power()).satisfies(power -> {
      assertThat(power.fixBlocks()).isEqualTo(10);
      assertThat(power.sampleUpperBound95()).isEqualTo(3.0 / ScriptedForks.SAMPLES);
    });
  }

  @Test
  void aFixStopsAtItsFirstSightingAlsoWhenItsControlHasCrashed() {
    forks.always("counter.plain", crash()).script("counter.a", nth -> nth == 3 ? racy() : clean());
    Row a = row(MadeUpRun.of(forks, PLAIN, A), "counter.a");
    assertThat(a.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(forks.scenarios()).filteredOn("counter.a"::equals).hasSize(3);
  }
}
