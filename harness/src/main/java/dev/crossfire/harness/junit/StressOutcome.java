package dev.crossfire.harness.junit;

import dev.crossfire.harness.record.Row;
import java.nio.file.Path;
import java.util.List;

/**
 * What a stress ended with.
 *
 * @param rows the scenario's own rows, without those of its control
 * @param file the results file, with all rows
 * @param repeat how to stress the same way again
 */
record StressOutcome(List<Row> rows, Path file, String repeat) {

  StressOutcome {
    rows = List.copyOf(rows);
  }
}
