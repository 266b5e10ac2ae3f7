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

  /**
   * What the rows of a group have in common.
   *
   * @param family the family of their control, so that a control of another family is in the group, too
   */
  public record Kind(
      String family,
      Engine engine,
      int threads,
      ThreadKind threadKind,
      Linkage linkage,
      String variant,
      Sanitizer sanitizer) {

    static Kind of(PlannedRow row) {
      RowKey key = row.key();
      return new Kind(
          row.spec().control().orElse(row.spec().id()).family(),
          key.engine(),
          key.threads(),
          key.threadKind(),
          key.linkage(),
          key.variant(),
          key.sanitizer());
    }
  }
}
