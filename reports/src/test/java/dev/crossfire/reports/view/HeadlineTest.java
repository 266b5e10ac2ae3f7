package dev.crossfire.reports.view;

import static dev.crossfire.reports.MadeUpRow.fix;
import static dev.crossfire.reports.MadeUpRow.hazard;
import static dev.crossfire.reports.MadeUpRow.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import dev.crossfire.reports.CounterRun;
import dev.crossfire.reports.MadeUpResults;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  @Test
  void saysHowManyHazardsWereShownAndFixesHeld() {
    assertThat(sentence(CounterRun.green())).isEqualTo("3 hazards shown, 6 fixes held.");
  }

  @Test
  void countsScenariosAndNotRows() {
    assertThat(sentence(MadeUpResults.of(hazard("a.b").row(), hazard("a.b").critical().row())))
        .isEqualTo("1 hazard shown.");
  }

  @Test
  void oneFailedRowFailsItsScenario() {
    Results results =
        MadeUpResults.of(
            fix("a.b").row(), fix("a.b").critical().judged(Finding.SHOWN, Verdict.FAIL).row(),
            fix("a.c").row());

    assertThat(sentence(results)).isEqualTo("1 fix held, 1 failed.");
    assertThat(headline(results).badge().verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void aSkippedRowTakesNothingFromAScenarioThatWasJudged() {
    assertThat(sentence(MadeUpResults.of(fix("a.b").row(), fix("a.b").critical().skipped())))
        .isEqualTo("1 fix held.");
  }

  @Test
  void everyVerdictHasItsWord() {
    Results results =
        MadeUpResults.of(
            subject("a.a").row(),
            hazard("a.b").judged(Finding.ERROR, Verdict.ERROR).row(),
            hazard("a.c").judged(Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE).row(),
            fix("a.d").skipped());

    assertThat(sentence(results))
        .isEqualTo("1 subject as promised, 1 in error, 1 inconclusive, 1 skipped.");
  }

  @Test
  void aRunWithoutRowsStressedNothing() {
    assertThat(sentence(MadeUpResults.of())).isEqualTo("Nothing was stressed.");
  }

  @Test
  void anInterruptedRunSaysSoFirst() {
    assertThat(sentence(MadeUpResults.interrupted(hazard("a.b").row())))
        .isEqualTo("Interrupted; so far 1 hazard shown.");
    assertThat(sentence(MadeUpResults.interrupted()))
        .isEqualTo("Interrupted; so far nothing was stressed.");
  }

  private static String sentence(Results results) {
    return headline(results).sentence();
  }

  private static Headline headline(Results results) {
    return ReportView.of(results).headline();
  }
}
