package dev.crossfire.reports.view;

import dev.crossfire.harness.record.Summary;
import dev.crossfire.harness.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many rows have a verdict.
 *
 * @param badge the verdict
 * @param rows how many, at least 1
 */
public record Tally(Badge badge, int rows) {

  static List<Tally> of(Summary summary) {
    return Stream.of(
        new Tally(new Badge(Verdict.PASS), summary.pass()),
        new Tally(new Badge(Verdict.FAIL), summary.fail()),
        new Tally(new Badge(Verdict.ERROR), summary.error()),
        new Tally(new Badge(Verdict.INCONCLUSIVE), summary.inconclusive()),
        new Tally(new Badge(Verdict.SKIPPED), summary.skipped()))
        .filter(tally -> tally.rows() > 0)
        .toList();
  }
}
