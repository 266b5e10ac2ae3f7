package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.RowKey;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ThreadKind;
import java.util.List;

/**
 * Rows whose blocks alternate in one fork, so that a fix and its control meet the same conditions.
 *
 * @param kind what the rows have in common
 * @param rows the rows to run, in the order of their scenarios
 */
public record Group(Kind kind, List<PlannedRow> rows) {

  public Group {
    rows = List.copyOf(rows);
  }

  /** What the rows of a group have in common. */
  public record Kind(
      String family,
      Engine engine,
      int threads,
      ThreadKind threadKind,
      Linkage linkage,
      String variant,
      Sanitizer sanitizer) {

    static Kind of(RowKey key) {
      return new Kind(
          key.scenario().family(),
          key.engine(),
          key.threads(),
          key.threadKind(),
          key.linkage(),
          key.variant(),
          key.sanitizer());
    }
  }
}
