package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.fix;
import static dev.crossfire.harness.MadeUp.hazard;
import static dev.crossfire.harness.run.MadeUpRun.row;
import static dev.crossfire.harness.run.ScriptedForks.clean;
import static dev.crossfire.harness.run.ScriptedForks.crash;
import static dev.crossfire.harness.run.ScriptedForks.hang;
import static dev.crossfire.harness.run.ScriptedForks.mutantOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Misbehaviour;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Controls that end their forks, as they are expected to. */
class DeadlyControlTest {

  private static final ScenarioSpec LATE =
      hazard("callback.late").expecting(Set.of(Misbehaviour.CRASH));
  private static final ScenarioSpec LOCKS =
      hazard("deadlock.locks").expecting(Set.of(Misbehaviour.HANG));
  private static final ScenarioSpec A = fix("callback.a", "callback.late");
  private static final ScenarioSpec B = fix("callback.b", "callback.late");

  private final ScriptedForks forks = new ScriptedForks();

  @Test
  void aControlThatCrashesInEveryBlockGivesItsFixesPower() {
    forks.always("callback.late", crash());
    List<Row> rows = MadeUpRun.of(forks, LATE, A, B);
    assertThat(rows).extracting(Row::verdict).containsOnly(Verdict.PASS);
    Row a = row(rows, "callback.a");
    assertThat(a.finding()).isEqualTo(Finding.HELD);
    assertThat(a.power()).satisfies(power -> {
      assertThat(power.controlBlocksSeen()).isEqualTo(power.controlBlocks()).isGreaterThan(3);
      assertThat(power.missProbability()).isLessThan(1e-6);
      assertThat(power.sampleUpperBound95()).isLessThan(1);
    });
  }

  @Test
  void noFixEverRunsInAForkOfAControlThatCrashes() {
    forks.script("callback.late", nth -> nth % 3 == 0 ? crash() : clean());
    MadeUpRun.of(forks, LATE, A, B);
    assertThat(forksOf("callback.late"::equals))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(forksOf(name -> !name.equals("callback.late")));
  }

  @Test
  void whatTwoHazardsDamageIsKeptApart() {
    ScenarioSpec other = hazard("callback.other").expecting(Set.of(Misbehaviour.CRASH));
    forks.script("callback.late", nth -> nth == 5 ? crash() : clean())
        .script("callback.other", nth -> nth == 7 ? crash() : clean());
    MadeUpRun.of(forks, LATE, other);
    assertThat(forksOf("callback.late"::equals))
        .doesNotContainAnyElementsOf(forksOf("callback.other"::equals));
  }

  @Test
  void aDeathIsFollowedByBlocksOfItsFixUnderItsSeed() {
    forks.always("callback.late", crash());
    MadeUpRun.of(forks, LATE, A);
    List<String> scenarios = forks.scenarios();
    assertThat(scenarios.subList(0, 6)).containsExactly("callback.late", "callback.a",
        "callback.a", "callback.a", "callback.a", "callback.late");
    assertThat(forks.requests().subList(0, 5)).extracting(BlockRequest::seed)
        .containsOnly(forks.requests().getFirst().seed());
  }

  @Test
  void blocksThatTheControlSurvivesCountAgainstIt() {
    forks.script("callback.late", nth -> nth % 2 == 0 ? crash() : clean());
    Row a = row(MadeUpRun.of(forks, LATE, A), "callback.a");
    assertThat(a.power()).satisfies(power -> assertThat(power.controlBlocksSeen())
        .isBetween(power.controlBlocks() / 2, power.controlBlocks() / 2 + 1));
  }

  @Test
  void aHazardThatNoFixNeedsStopsAfterItsFirstHang() {
    forks.always("deadlock.locks", hang());
    Row row = MadeUpRun.of(forks, LOCKS).getFirst();
    assertThat(forks.turns()).hasSize(1);
    assertThat(row.finding()).isEqualTo(Finding.SHOWN);
    assertThat(row.verdict()).isEqualTo(Verdict.PASS);
    assertThat(row.evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.HANG);
  }

  @Test
  void aHazardThatEndsAnotherWayThanItDeclaresIsAFailAndProvesNothing() {
    forks.always("callback.late", hang());
    List<Row> rows = MadeUpRun.of(forks, LATE, A);
    assertThat(row(rows, "callback.late").verdict()).isEqualTo(Verdict.FAIL);
    assertThat(row(rows, "callback.a").finding()).isEqualTo(Finding.INCONCLUSIVE);
  }

  @Test
  void aFixThatDiesAsItsControlDoesIsAFail() {
    forks.always("callback.late", crash())
        .script("callback.a", nth -> nth == 3 ? crash() : clean());
    Row a = row(MadeUpRun.of(forks, LATE, A), "callback.a");
    assertThat(a.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(a.evidence().getFirst().details()).containsEntry("samplesBefore",
        2L * ScriptedForks.SAMPLES);
  }

  @Test
  void aMutantMayDieForItsFix() {
    ScenarioSpec fix = fix("handle.owner", "handle.owner").expecting(Set.of(Misbehaviour.CRASH));
    forks.always(mutantOf("handle.owner"), crash());
    Row row = MadeUpRun.of(forks, fix).getFirst();
    assertThat(row.finding()).isEqualTo(Finding.HELD);
  }

  @Test
  void forksThatAreLostBetweenItsDeathsAreNotLostOneAfterAnother() {
    BlockEnd lost = new BlockEnd.Lost("killed from outside");
    forks.script("callback.late", nth -> nth % 2 == 0 ? lost : crash());
    Row a = row(MadeUpRun.of(forks, LATE, A), "callback.a");
    assertThat(a.finding()).isEqualTo(Finding.HELD);
  }

  @Test
  void onlySomeOfItsDeathsAreKept() {
    forks.always("callback.late", crash());
    Row late = row(MadeUpRun.of(forks, LATE, A), "callback.late");
    assertThat(Objects.requireNonNull(late.power()).controlBlocksSeen()).isGreaterThan(3);
    assertThat(late.evidence()).hasSize(3);
  }

  @Test
  void anExpectedHangIsWaitedForBrieflyAndExplainedOnce() {
    ScenarioSpec fix = fix("deadlock.order", "deadlock.locks");
    forks.always("deadlock.locks", hang());
    MadeUpRun.of(forks, LOCKS, fix);
    List<Watch> control = watches("deadlock.locks");
    assertThat(control).extracting(Watch::patience).containsOnly(Duration.ofSeconds(1));
    assertThat(control.getFirst().stacks()).isTrue();
    assertThat(control.subList(1, control.size())).noneMatch(Watch::stacks);
    assertThat(watches("deadlock.order"))
        .allMatch(watch -> watch.equals(new Watch(Duration.ofSeconds(6), true)));
  }

  private List<Watch> watches(String scenario) {
    return forks.requests()
        .stream()
        .filter(request -> request.workload().driver().equals(scenario))
        .map(BlockRequest::watch)
        .toList();
  }

  private Set<Integer> forksOf(Predicate<String> scenario) {
    return forks.turns()
        .stream()
        .filter(turn -> scenario.test(turn.scenario()))
        .map(ScriptedForks.Turn::fork)
        .collect(Collectors.toSet());
  }
}
