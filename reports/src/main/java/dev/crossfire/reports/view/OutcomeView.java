package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.record.OutcomeCount;
import java.util.Locale;

/**
 * One line of a graded histogram.
 *
 * @param outcome the results of one sample
 * @param count how many samples had it
 * @param share its share of all samples
 * @param percent the same as a number from 0 to 100, for a bar
 * @param grade its grade
 * @param description the interleaving that gives it
 */
public record OutcomeView(
    String outcome, String count, String share, double percent, Expectation grade,
    String description) {

  static OutcomeView of(OutcomeCount counted, double samples) {
    double share = samples == 0 ? 0 : counted.count() / samples;
    return new OutcomeView(
        Visible.line(counted.outcome()),
        Figures.count(counted.count()),
        Figures.share(share),
        Math.round(share * 1_000) / 10.0,
        counted.expect(),
        Visible.line(counted.description()));
  }

  /** The grade's name for a style sheet. */
  public String gradeId() {
    return grade.name().toLowerCase(Locale.ROOT);
  }
}
