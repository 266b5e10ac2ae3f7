package dev.crossfire.reports.view;

import static dev.crossfire.reports.MadeUpRow.fix;
import static dev.crossfire.reports.MadeUpRow.hazard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Power;
import dev.crossfire.harness.verdict.Verdict;
import dev.crossfire.reports.CounterRun;
import dev.crossfire.reports.MadeUpResults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportViewTest {

  @Test
  void hazardsStandBeforeFixesInEachFamily() {
    ReportView report =
        view(fix("b.fixed").row(), hazard("b.broken").row(), fix("a.fixed").row(),
            hazard("a.broken").row());

    assertThat(report.families()).extracting(FamilyView::name).containsExactly("b", "a");
    assertThat(report.families())
        .flatExtracting(FamilyView::scenarios)
        .extracting(ScenarioView::name)
        .containsExactly("b.broken", "b.fixed", "a.broken", "a.fixed");
  }

  @Test
  void theOverviewHasAColumnForEachWayOfRunning() {
    Overview overview = ReportView.of(CounterRun.green()).overview();

    assertThat(overview.columns())
        .containsExactly(
            new Overview.Columns("jcstress, 2 threads", List.of("default", "critical")),
            new Overview.Columns("rounds, 2 threads", List.of("default", "critical")),
            new Overview.Columns("swarm, 8 threads", List.of("default", "critical")),
            new Overview.Columns("swarm, 64 threads", List.of("default", "critical")));
    assertThat(overview.width()).isEqualTo(9);
    assertThat(overview.groups()).extracting(Overview.Group::role)
        .containsExactly("Hazards", "Fixes");
    assertThat(overview.groups())
        .flatExtracting(Overview.Group::lines)
        .hasSize(9)
        .allSatisfy(line -> assertThat(line.cells()).hasSize(8)
            .allSatisfy(cell -> assertThat(cell).hasSize(1)));
  }

  @Test
  void aWayThatAScenarioWasNotRunInIsAnEmptyCell() {
    Overview overview = view(hazard("a.b").row(), hazard("a.c").swarm(8).row()).overview();

    assertThat(overview.groups().getFirst().lines())
        .extracting(line -> line.cells().stream().map(List::size).toList())
        .containsExactly(List.of(1, 0), List.of(0, 1));
  }

  @Test
  void whatAllRowsShareIsSaidOnce() {
    ReportView report = view(hazard("a.b").row(), hazard("a.b").critical().row());

    assertThat(report.facts()).contains(new Fact("Variant", "gcc-O2"));
    assertThat(row(report).setup()).isEqualTo("jcstress, 2 threads");
  }

  @Test
  void whatTellsRowsApartIsInTheirNames() {
    ReportView report =
        view(hazard("a.b").row(),
            hazard("a.b").variant("clang-O3").sanitizer(Sanitizer.THREAD).row());

    assertThat(report.facts()).extracting(Fact::name).doesNotContain("Variant", "Sanitizer");
    assertThat(report.families().getFirst().scenarios().getFirst().rows())
        .extracting(RowView::setup)
        .containsExactly(
            "jcstress, 2 threads, gcc-O2, no sanitizer",
            "jcstress, 2 threads, clang-O3, ThreadSanitizer");
  }

  @Test
  void eachReasonIsSaidOnceTheMostUrgentFirst() {
    ReportView report =
        view(
            fix("a.a").reason("may block").skipped(),
            fix("a.b").row(),
            fix("a.c").reason("may block").skipped(),
            fix("a.d").judged(Finding.SHOWN, Verdict.FAIL).reason("lost").row(),
            fix("a.e").judged(Finding.ERROR, Verdict.ERROR).reason("no fork").row());

    assertThat(report.reasons()).extracting(ReasonView::reason)
        .containsExactly("lost", "no fork", "may block");
    assertThat(report.reasons().getLast().rows()).extracting(RowView::scenario)
        .containsExactly("a.a", "a.c");
  }

  @Test
  void aControlLeadsToItsSectionIfThereIsOne() {
    ReportView report =
        view(hazard("a.b").pulledIn().row(), fix("a.c").control("a.b").row(),
            fix("a.d").control("a.gone").row(), fix("a.e").control("a.e").row());

    assertThat(report.families().getFirst().scenarios())
        .extracting(ScenarioView::control)
        .containsExactly(
            Optional.empty(),
            Optional.of(new Link("a.b", Optional.of("a.b"))),
            Optional.of(new Link("a.gone", Optional.empty())),
            Optional.of(
                new Link("its mutant: the same source without the repair", Optional.empty())));
    assertThat(report.families().getFirst().scenarios()).extracting(ScenarioView::pulledIn)
        .containsExactly(true, false, false, false);
  }

  @Test
  void sharesAreOfAllSamplesOfTheRow() {
    RowView row =
        row(
            hazard("a.b")
                .outcome(new OutcomeCount("1, 1", 1, Expectation.FORBIDDEN, "lost"))
                .outcome(new OutcomeCount("2, 1", 3, Expectation.ACCEPTABLE, "fine"))
                .row());

    assertThat(row.forbidden()).isEqualTo("25.0 %");
    assertThat(row.outcomes())
        .containsExactly(
            new OutcomeView("1, 1", "1", "25.0 %", 25, Expectation.FORBIDDEN, "lost"),
            new OutcomeView("2, 1", "3", "75.0 %", 75, Expectation.ACCEPTABLE, "fine"));
  }

  @Test
  void countsTooLargeToAddUpAreStillShares() {
    var half = new OutcomeCount("x", Long.MAX_VALUE, Expectation.FORBIDDEN, "");

    assertThat(row(hazard("a.b").outcome(half).outcome(half).row()).forbidden()).isEqualTo("100 %");
  }

  @Test
  void aFixHasItsPowerInWords() {
    assertThat(
        row(fix("a.b").power(new Power(20, 20, 62, 0.861, 1.2e-7, 0.048, 3.1e-7)).row()).power())
        .containsExactly(
            new Fact("Control saw the race in", "20 of 20 blocks; at least 86.1 % of all show it"),
            new Fact("This row was clean for", "62 blocks"),
            new Fact("Such a race is missed with", "1.2e-7 (1 in 8.3 million)"),
            new Fact("Racy blocks, at most", "4.80 %"),
            new Fact("Racy samples, at most", "3.1e-5 %"),
            new Fact("Confidence of the bounds", "95 %"));
  }

  @Test
  void aFixWithoutAControlThatRanHasNoBoundsToShow() {
    assertThat(row(fix("a.b").judged(Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE).row()).power())
        .contains(
            new Fact("Control saw the race in", "none: in no block did its threads overlap"),
            new Fact("Racy blocks, at most", "no bound yet"));
  }

  @Test
  void aHazardHasNoControlButItsOwnSightings() {
    RowView row = row(hazard("a.b").power(new Power(4, 3, 0, 0.249, 1, 1, 1)).row());

    assertThat(row.power()).isEmpty();
    assertThat(row.figures())
        .contains(new Fact("Race seen in", "3 of 4 blocks; at least 24.9 % of all show it"));
    assertThat(row.missedWith()).isEmpty();
  }

  @Test
  void aFixThatWasShownWasNeitherCleanNorMissed() {
    RowView row =
        row(fix("a.b").judged(Finding.SHOWN, Verdict.FAIL)
            .power(new Power(20, 20, 5, 0.861, 5e-5, 0.6, 1))
            .row());

    assertThat(row.missedWith()).isEmpty();
    assertThat(row.power()).extracting(Fact::name)
        .doesNotContain("This row was clean for", "Such a race is missed with");
  }

  @Test
  void evidenceDoesNotRepeatTheReason() {
    RowView row =
        row(
            hazard("a.b")
                .reason("Lost 3. (and 1 more)")
                .evidence(new Evidence(EvidenceKind.OUTCOME, "Lost 3.", Map.of()))
                .evidence(new Evidence(EvidenceKind.CRASH, "Died.", Map.of()))
                .row());

    assertThat(row.evidence()).extracting(EvidenceView::summary)
        .containsExactly(Optional.empty(), Optional.of("Died."));
  }

  @Test
  void aKnownFalseAlarmSaysWhyAndIsNoDetail() {
    var race = new Evidence(EvidenceKind.SANITIZER, "A race.", Map.of("line", 3));
    RowView row =
        row(hazard("a.b").evidence(race.with(Evidence.FALSE_ALARM, "A\nlock.")).row());
    EvidenceView view = row.evidence().getFirst();

    assertThat(view.falseAlarm()).contains("A\\nlock.");
    assertThat(view.figures()).extracting(Fact::name).containsExactly("line");
    assertThat(view.texts()).isEmpty();
    assertThat(row(hazard("a.b").evidence(race).row()).evidence().getFirst().falseAlarm())
        .isEmpty();
  }

  @Test
  void longDetailsOfEvidenceHaveLinesOfTheirOwn() {
    var crash = new Evidence(EvidenceKind.CRASH, "Died.",
        Map.of("signal", 11, "stack", List.of("a", "b\u202e")));

    EvidenceView view = row(hazard("a.b").evidence(crash).row()).evidence().getFirst();

    assertThat(view.figures()).containsExactly(new Fact("signal", "11"));
    assertThat(view.texts()).containsExactly(new Fact("stack", "a\nb\\u202E"));
  }

  private static ReportView view(Row... rows) {
    return ReportView.of(MadeUpResults.of(rows));
  }

  private static RowView row(Row row) {
    return row(view(row));
  }

  private static RowView row(ReportView report) {
    return report.families().getFirst().scenarios().getFirst().rows().getFirst();
  }
}
