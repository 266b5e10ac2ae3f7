package dev.crossfire.harness.swarm;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.OutcomeRule;
import dev.crossfire.harness.contract.OutcomeTable;
import java.util.List;

/** What a round of a swarm can end in. */
final class SwarmOutcomes {

  static final String EXACT = "total exact";
  static final String SHORT = "total short";
  static final String OVER = "total over";
  static final String UNIQUE = ", tickets unique";
  static final String REPEATED = ", tickets repeated";

  static final OutcomeTable TABLE =
      OutcomeTable.forbiddingTheRest(
          List.of(
              OutcomeRule.literally(
                  EXACT + UNIQUE, Expectation.ACCEPTABLE,
                  "Every call counted, every number drawn once."),
              OutcomeRule.literally(EXACT, Expectation.ACCEPTABLE, "Every call counted."),
              OutcomeRule.literally(
                  SHORT + REPEATED,
                  Expectation.FORBIDDEN,
                  "Calls were lost: two threads read the same value, so both drew the same number."),
              OutcomeRule.literally(
                  SHORT + UNIQUE, Expectation.FORBIDDEN,
                  "Calls were lost although each number was drawn once."),
              OutcomeRule.literally(SHORT, Expectation.FORBIDDEN, "Calls were lost."),
              OutcomeRule.literally(
                  EXACT + REPEATED,
                  Expectation.FORBIDDEN,
                  "No call was lost, and yet a number was drawn more than once.")));

  private SwarmOutcomes() {}
}
