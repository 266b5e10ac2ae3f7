package dev.crossfire.reports;

import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.record.Row;

/** Names rows in reports for machines: complete, and the same from run to run. */
final class RowName {

  private RowName() {}

  /** The way a row was run, such as {@code jcstress, 2 platform threads, default linkage, gcc-O2, sanitizer none}. */
  static String way(Row row) {
    return Visible.line(
        "%s, %s %s threads, %s linkage, %s, sanitizer %s"
            .formatted(
                row.engine().id(),
                row.threads(),
                row.threadKind().id(),
                row.linkage().id(),
                row.variant(),
                row.sanitizer().id()));
  }

  /** Scenario and way. */
  static String of(Row row) {
    return Visible.line(row.scenario()) + " (" + way(row) + ")";
  }
}
