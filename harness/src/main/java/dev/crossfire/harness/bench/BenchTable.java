package dev.crossfire.harness.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark measured, side by side in one run.
 *
 * @param rows single figures, which move with the machine
 * @param ratios figures against one another, by name, which are what counts
 */
public record BenchTable(List<Row> rows, Map<String, Double> ratios) {

  public BenchTable {
    rows = List.copyOf(rows);
    ratios = Collections.unmodifiableMap(new LinkedHashMap<>(ratios));
  }

  /**
   * One figure.
   *
   * @param name what was measured
   * @param value the median of several measurements
   * @param unit such as {@code samples/s} or {@code ns/call}
   */
  public record Row(String name, double value, String unit) {}
}
