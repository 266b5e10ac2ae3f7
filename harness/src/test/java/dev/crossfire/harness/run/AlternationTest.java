package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.fix;
import static dev.crossfire.harness.MadeUp.hazard;
import static dev.crossfire.harness.MadeUp.subject;
import static dev.crossfire.harness.run.ScriptedForks.clean;
import static dev.crossfire.harness.run.ScriptedForks.racy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.RowKey;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.SelectedAs;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlternationTest {

  private static final ScenarioSpec[] COUNTERS = {hazard("counter.plain"),
      hazard("counter.volatile"), fix("counter.a", "counter.plain"),
      fix("counter.b", "counter.plain"), fix("counter.c", "counter.plain"),
      fix("counter.d", "counter.volatile"), fix("counter.e", "counter.plain")};

  private final ScriptedForks forks = new ScriptedForks();

  @Test
  void everyBlockOfAFixHasOneOfItsControlWithinTheTwoBeforeIt() {
    forks.always("counter.plain", racy()).always("counter.volatile", racy());
    MadeUpRun.of(forks, COUNTERS);
    List<String> turns = forks.scenarios();
    assertThat(turns).contains("counter.a", "counter.b", "counter.c", "counter.d", "counter.e");
    for (int i = 0; i < turns.size(); i++) {
      String control = controlOf(turns.get(i));
      if (!control.isEmpty()) {
        assertThat(turns.subList(Math.max(0, i - 2), i)).as("before turn %d", i).contains(control);
      }
    }
  }

  @Test
  void fixesTakeTurnsFairly() {
    forks.always("counter.plain", racy()).always("counter.volatile", racy());
    MadeUpRun.of(forks, COUNTERS);
    long a = blocksOf("counter.a");
    assertThat(blocksOf("counter.c")).isBetween(a - 1, a + 1);
    assertThat(blocksOf("counter.e")).isBetween(a - 1, a + 1);
  }

  @Test
  void aHazardThatNoFixNeedsStopsAfterThreeSightings() {
    forks.always("counter.plain", racy());
    Row row = MadeUpRun.of(forks, hazard("counter.plain")).getFirst();
    assertThat(forks.turns()).hasSize(1 + 3);
    assertThat(row.verdict()).isEqualTo(Verdict.PASS);
    assertThat(row.samples()).isEqualTo(4 * ScriptedForks.SAMPLES);
  }

  @Test
  void aHazardThatIsNeverSeenStopsLongAfterItsBudgetIsSpent() {
    Row row = MadeUpRun.of(forks, hazard("counter.plain")).getFirst();
    assertThat(forks.turns()).hasSize(1 + 40);
    assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(row.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void aControlGoesOnAsLongAsAFixIsInDoubt() {
    forks.always("counter.plain", racy());
    List<Row> rows = MadeUpRun.of(forks, COUNTERS[0], COUNTERS[2]);
    assertThat(rows).extracting(Row::verdict).containsOnly(Verdict.PASS);
    // The control's last block may be what settles the fix, which then needs none beside it.
    assertThat(blocksOf("counter.plain")).isGreaterThan(4)
        .isBetween(blocksOf("counter.a"), blocksOf("counter.a") + 1);
    assertThat(rows.getFirst().power()).satisfies(
        power -> assertThat(power.missProbability()).isLessThanOrEqualTo(Goal.SHARP_BELOW));
  }

  @Test
  void aSubjectMayBeTheControlOfAnother() {
    forks.always("text.static", racy());
    List<PlannedRow> rowsToBe =
        List.of(planned(subject("text.own", Contract.THREAD_SAFE, "text.static")),
            planned(subject("text.static", Contract.NOT_THREAD_SAFE, "")));
    var group = new Group(Group.Kind.of(rowsToBe.getFirst()), rowsToBe);
    var plan = new RunPlan(List.of(group), List.of());
    List<Row> rows = new MadeUpRun(forks, Duration.ofMinutes(1), plan).rows();
    assertThat(rows).extracting(Row::finding).containsExactly(Finding.HELD, Finding.SHOWN);
    List<String> turns = forks.scenarios();
    for (int i = 0; i < turns.size(); i++) {
      assertThat(turns.get(i)).isEqualTo(i % 2 == 0 ? "text.static" : "text.own");
    }
  }

  @Test
  void aControlThatShowsNothingIsTriedUntilTheBudgetEnds() {
    List<Row> rows = MadeUpRun.of(forks, COUNTERS[0], COUNTERS[2]);
    assertThat(rows).extracting(Row::verdict)
        .containsExactly(Verdict.INCONCLUSIVE, Verdict.FAIL);
    assertThat(forks.turns().size() * ScriptedForks.BLOCK.toMillis()
        + forks.opened() * ScriptedForks.START.toMillis())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(60).toMillis());
  }

  @Test
  void aFixStopsAtItsFirstSighting() {
    forks.always("counter.plain", racy()).script("counter.a", nth -> nth == 5 ? racy() : clean());
    List<Row> rows = MadeUpRun.of(forks, COUNTERS[0], COUNTERS[2], COUNTERS[3]);
    assertThat(blocksOf("counter.a")).isEqualTo(5);
    Row row = MadeUpRun.row(rows, "counter.a");
    assertThat(row.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(row.reason()).startsWith("Outcome \"1, 1, 1\" 1 times in 5,000 samples");
    assertThat(row.timeToFirstEvidenceMs()).isEqualTo(5 * GroupRun.BLOCK_MS);
    assertThat(MadeUpRun.row(rows, "counter.b").verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void aSubjectWithoutControlIsStressedUntilItIsSeenOrTheBudgetEnds() {
    forks.script("mine.bad", nth -> nth == 7 ? racy() : clean());
    List<Row> rows = MadeUpRun.of(forks, subject("mine.bad", Contract.THREAD_SAFE, ""),
        subject("mine.good", Contract.THREAD_SAFE, ""));
    assertThat(blocksOf("mine.bad")).isEqualTo(7);
    assertThat(blocksOf("mine.good")).isGreaterThan(900);
    assertThat(rows).extracting(Row::verdict)
        .containsExactly(Verdict.FAIL, Verdict.INCONCLUSIVE);
  }

  @Test
  void theSameSeedAsksForTheSameBlocks() {
    var again = new ScriptedForks();
    forks.always("counter.plain", racy());
    again.always("counter.plain", racy());
    MadeUpRun.of(forks, COUNTERS[0], COUNTERS[2]);
    MadeUpRun.of(again, COUNTERS[0], COUNTERS[2]);
    assertThat(again.requests()).isEqualTo(forks.requests());
  }

  @Test
  void aFixIsRunUnderTheSeedOfTheControlBesideItAndEachControlUnderItsOwn() {
    forks.always("counter.plain", racy());
    MadeUpRun.of(forks, COUNTERS[0], COUNTERS[2], COUNTERS[3], COUNTERS[4]);
    List<Long> controls = new ArrayList<>();
    for (BlockRequest request : forks.requests()) {
      if (request.workload().driver().equals("counter.plain")) {
        controls.add(request.seed());
      } else {
        assertThat(request.seed()).isEqualTo(controls.getLast());
      }
    }
    assertThat(controls).hasSizeGreaterThan(10).doesNotHaveDuplicates();
  }

  private long blocksOf(String scenario) {
    return forks.scenarios().stream().filter(scenario::equals).count();
  }

  private static String controlOf(String scenario) {
    for (ScenarioSpec spec : COUNTERS) {
      if (spec.id().value().equals(scenario)) {
        return spec.control().map(Object::toString).orElse("");
      }
    }
    throw new AssertionError(scenario);
  }

  private static PlannedRow planned(ScenarioSpec spec) {
    Workload workload = spec.workloads().getFirst();
    var key = new RowKey(spec.id(), workload.engine(), workload.threads(), workload.threadKind(),
        Linkage.DEFAULT, "as-installed", Sanitizer.NONE);
    return new PlannedRow(key, spec, workload, SelectedAs.ASKED, Optional.empty());
  }
}
