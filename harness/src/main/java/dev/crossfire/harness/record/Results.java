package dev.crossfire.harness.record;

import java.util.List;

/**
 * A results document.
 *
 * @param schema always {@link #SCHEMA}
 * @param environment the machine and the tools
 * @param run the run as a whole
 * @param results one row for each scenario and way of running it
 * @param summary rows by verdict; agrees with the rows
 */
public record Results(
    String schema, EnvironmentInfo environment, RunInfo run, List<Row> results, Summary summary) {

  /** The name and version of the format. */
  public static final String SCHEMA = "crossfire-results/1";

  public Results {
    requireSchema(schema);
    results = List.copyOf(results);
    if (!Summary.of(results).equals(summary)) {
      throw new IllegalArgumentException(
          "summary: expected " + Summary.of(results) + ", found " + summary);
    }
  }

  static void requireSchema(String schema) {
    if (!SCHEMA.equals(schema)) {
      throw new IllegalArgumentException("schema: expected " + SCHEMA + ", found " + schema);
    }
  }

  /** A document of these rows. */
  public static Results of(EnvironmentInfo environment, RunInfo run, List<Row> rows) {
    return new Results(SCHEMA, environment, run, rows, Summary.of(rows));
  }
}
