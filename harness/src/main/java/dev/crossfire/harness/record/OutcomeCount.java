package dev.crossfire.harness.record;

import dev.crossfire.harness.contract.Expectation;

/**
 * One line of a graded histogram.
 *
 * @param outcome the results of one sample as text
 * @param count how many samples had it
 * @param expect its grade
 * @param description the interleaving that gives it
 */
public record OutcomeCount(String outcome, long count, Expectation expect, String description) {

  public OutcomeCount {
    Require.atLeast(0, "count", count);
  }
}
