package dev.crossfire.harness.contract;

import java.util.regex.Pattern;

/**
 * One row of an outcome table.
 *
 * @param pattern what the whole outcome must match
 * @param expectation the grade of what matches
 * @param description the interleaving that gives it, in one sentence
 */
public record OutcomeRule(Pattern pattern, Expectation expectation, String description) {

  /** The rule for outcomes that read exactly so. */
  public static OutcomeRule literally(String outcome, Expectation expectation, String description) {
    return new OutcomeRule(Pattern.compile(Pattern.quote(outcome)), expectation, description);
  }

  boolean matches(String outcome) {
    return pattern.matcher(outcome).matches();
  }
}
