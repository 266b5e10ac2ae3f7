package dev.crossfire.harness.contract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The grades of a scenario's outcomes; the first rule that matches decides.
 *
 * @param rules the rules for particular outcomes, in order
 * @param otherwise the rule for every other outcome
 */
public record OutcomeTable(List<OutcomeRule> rules, OutcomeRule otherwise) {

  public OutcomeTable {
    rules = List.copyOf(rules);
  }

  /** A table whose default is that an unlisted outcome is forbidden. */
  public static OutcomeTable forbiddingTheRest(List<OutcomeRule> rules) {
    return new OutcomeTable(
        rules,
        new OutcomeRule(
            Pattern.compile(".*", Pattern.DOTALL), Expectation.FORBIDDEN,
            "No order of whole calls gives this."));
  }

  /** The rule that grades the outcome. */
  public OutcomeRule grade(String outcome) {
    for (OutcomeRule rule : rules) {
      if (rule.matches(outcome)) {
        return rule;
      }
    }
    return otherwise;
  }
}
