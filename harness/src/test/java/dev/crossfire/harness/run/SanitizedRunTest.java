package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.fix;
import static dev.crossfire.harness.MadeUp.hazard;
import static dev.crossfire.harness.run.MadeUpRun.row;
import static dev.crossfire.harness.run.ScriptedForks.clean;
import static dev.crossfire.harness.run.ScriptedForks.racy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.SanitizerNotes;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Power;
import dev.crossfire.harness.verdict.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SanitizedRunTest {

  private static final Target TARGET = new Target("gcc-tsan", Sanitizer.THREAD, Optional.empty());
  private static final ScenarioSpec PLAIN = hazard("counter.plain");
  private static final ScenarioSpec ATOMIC = fix("counter.atomic", "counter.plain");
  private static final Evidence RACE =
      new Evidence(EvidenceKind.SANITIZER, "a race", Map.of("report", "data race"));
  private static final Evidence FREE =
      new Evidence(EvidenceKind.SANITIZER, "a use after free", Map.of("report", "use after free"));

  private final ScriptedForks forks = new ScriptedForks();

  @Test
  void eachBlockWithAReportIsASightingAndEachErrorIsKeptOnceWithItsCount() {
    forks.always("counter.plain", reported(clean(), RACE, RACE, FREE));
    List<Row> rows = run(PLAIN, ATOMIC);

    Row plain = row(rows, "counter.plain");
    assertThat(plain.finding()).isEqualTo(Finding.SHOWN);
    assertThat(plain.sanitizer()).isEqualTo(Sanitizer.THREAD);
    int blocks = (int) forks.scenarios().stream().filter("counter.plain"::equals).count();
    assertThat(plain.evidence())
        .extracting(Evidence::summary, evidence -> evidence.details().get("count"))
        .containsExactly(tuple("a race", 2 * blocks), tuple("a use after free", blocks));
    Row atomic = row(rows, "counter.atomic");
    assertThat(atomic.finding()).isEqualTo(Finding.HELD);
    Power power = Objects.requireNonNull(atomic.power());
    assertThat(power.controlBlocksSeen()).isEqualTo(power.controlBlocks()).isGreaterThan(3);
    assertThat(atomic.evidence()).isEmpty();
  }

  @Test
  void aControlThatWaitsForItsReportsSettlesItsFixLongBeforeTheBudgetEnds() {
    forks.always("counter.plain", reported(ScriptedForks.onOneProcessor(), RACE));
    Row atomic = row(run(PLAIN, ATOMIC), "counter.atomic");

    assertThat(atomic.finding()).isEqualTo(Finding.HELD);
    assertThat(Objects.requireNonNull(atomic.power()).fixBlocks()).isLessThan(20);
  }

  @Test
  void outcomesOfTheControlProveNothingOfTheSanitizer() {
    forks.always("counter.plain", racy());
    List<Row> rows = run(PLAIN, ATOMIC);

    assertThat(row(rows, "counter.plain").verdict()).isEqualTo(Verdict.FAIL);
    assertThat(row(rows, "counter.atomic").finding()).isEqualTo(Finding.INCONCLUSIVE);
  }

  @Test
  void aHazardThatWasReportedNeedsNoFurtherBlock() {
    forks.always("counter.plain", reported(clean(), RACE));
    run(PLAIN);

    assertThat(forks.scenarios()).hasSize(1);
  }

  @Test
  void aRaceUnderALockOfJavaIsAFalseAlarmAndAnyOtherReportIsNot() {
    ScenarioSpec locked = ATOMIC.telling(new SanitizerNotes(Map.of(), Optional.of("A monitor.")));
    forks.always("counter.plain", reported(clean(), RACE))
        .always("counter.atomic", reported(clean(), RACE));
    Row row = row(run(PLAIN, locked), "counter.atomic");

    assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(row.timeToFirstEvidenceMs()).isNull();
    assertThat(row.reason()).startsWith("a race. This is a known false alarm: ThreadSanitizer sees"
        + " no lock that is taken in Java: A monitor.");
    assertThat(row.evidence()).singleElement()
        .satisfies(evidence -> assertThat(evidence.falseAlarm()).isPresent());

    forks.always("counter.atomic", reported(clean(), RACE, FREE));

    assertThat(row(run(PLAIN, locked), "counter.atomic").verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void reportsThatAreNotAboutTheLibraryAreNamedInTheReasonAlone() {
    var finished = (BlockEnd.Finished) clean();
    forks.always("counter.plain", new BlockEnd.Finished(finished.result(),
        new Reported(List.of(), List.of("write in free", "write in free"))));
    Row row = row(run(PLAIN), "counter.plain");

    assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(row.evidence()).isEmpty();
    assertThat(row.reason()).containsPattern(
        "Left out: \\d+ reports of which neither access is in a library under test \\(write in free\\)\\.$");
  }

  @Test
  void aFloodOfDifferentErrorsIsKeptInPart() {
    Evidence[] flood = Collections.nCopies(500, RACE).toArray(Evidence[]::new);
    for (int i = 0; i < flood.length; i++) {
      flood[i] = new Evidence(EvidenceKind.SANITIZER, "race " + i, Map.of());
    }
    forks.always("counter.plain", reported(clean(), flood));

    assertThat(row(run(PLAIN), "counter.plain").evidence()).hasSize(20);
  }

  private static BlockEnd reported(BlockEnd end, Evidence... evidence) {
    return new BlockEnd.Finished(((BlockEnd.Finished) end).result(),
        new Reported(List.of(evidence), List.of()));
  }

  private List<Row> run(ScenarioSpec... specs) {
    RunPlan plan = Planner.plan(new Catalogue(List.of(specs)), new Selection(List.of()),
        List.of(Linkage.DEFAULT), TARGET);
    return new MadeUpRun(forks, Duration.ofSeconds(20), plan).rows();
  }
}
