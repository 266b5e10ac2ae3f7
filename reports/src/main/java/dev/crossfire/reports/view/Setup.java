package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.record.Row;

/** How a row was run, apart from its linkage: the same setup is a column group of the overview. */
record Setup(Engine engine, int threads, ThreadKind threadKind, String variant,
    Sanitizer sanitizer) {

  static Setup of(Row row) {
    return new Setup(row.engine(), row.threads(), row.threadKind(), row.variant(), row.sanitizer());
  }
}
