package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.RowKey;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.record.SelectedAs;
import java.util.Optional;

/**
 * A row of the results to be.
 *
 * @param key what makes the row
 * @param spec the scenario
 * @param workload how it is run
 * @param selectedAs why it is in the run
 * @param skip why it is not run, if it is not
 */
public record PlannedRow(
    RowKey key, ScenarioSpec spec, Workload workload, SelectedAs selectedAs,
    Optional<String> skip) {

  /** The control of a row whose control is its mutant; it is stressed and is no row of the results. */
  PlannedRow mutant() {
    return new PlannedRow(key, spec.mutant(), workload, SelectedAs.CONTROL, skip);
  }
}
