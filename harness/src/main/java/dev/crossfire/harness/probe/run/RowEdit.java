package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows with parts of them changed. */
final class RowEdit {

  private RowEdit() {}

  /** The row with more said, and without a control that is none of the user's. */
  static Row noted(Row row, String note) {
    return with(row, row.control() != null && row.control().startsWith(ProbeFile.CALIBRATION + ".")
        ? null
        : row.control(), row.outcomes(), row.finding(), row.verdict(),
        note.isEmpty() ? row.reason() : row.reason() + " " + note, row.evidence());
  }

  /** The row of a probe whose outcomes turned out to differ from run to run, so that they show nothing. */
  static Row unstable(Row row, String difference) {
    List<OutcomeCount> outcomes = row.outcomes()
        .stream()
        .map(outcome -> outcome.expect() == Expectation.FORBIDDEN
            ? new OutcomeCount(outcome.outcome(), outcome.count(), Expectation.INTERESTING,
                "Not given by the orders that were run before; these give something else by now.")
            : outcome)
        .toList();
    return with(row, row.control(), outcomes, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE,
        ("The outcomes change from run to run even if the calls are made one after another (%s),"
            + " so that no race is shown. Observe something else, or the values by identity.")
            .formatted(difference),
        List.of());
  }

  /** The row of a probe whose outcomes would be evidence, had the oracle been asked again; what was seen stays in it. */
  static Row unconfirmed(Row row, String why) {
    return with(row, row.control(), row.outcomes(), Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE,
        ("%s This is not confirmed, so that no race is shown: there is no second answer of the"
            + " oracle (%s).").formatted(row.reason(), why),
        row.evidence());
  }

  /** The row of a probe that held beside a control of which nothing is confirmed, so that it had no power. */
  static Row withoutControl(Row row, String why) {
    return with(row, row.control(), row.outcomes(), Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE,
        ("What its control showed is not confirmed (%s), so that the %,d samples without a race"
            + " prove nothing.").formatted(why, row.samples()),
        row.evidence());
  }

  private static Row with(Row row, @Nullable String control, List<OutcomeCount> outcomes,
      @Nullable Finding finding, Verdict verdict, String reason, List<Evidence> evidence) {
    return new Row(row.scenario(), row.family(), row.role(), control, row.selectedAs(),
        row.contract(), row.linkage(), row.variant(), row.engine(), row.threads(), row.threadKind(),
        row.sanitizer(), row.concurrency(), row.samples(), row.operationsPerSample(),
        row.durationMs(), row.samplesPerSecond(), row.timeToFirstEvidenceMs(), outcomes, finding,
        verdict, reason, row.power(), evidence);
  }
}
