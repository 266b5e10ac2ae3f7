package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.record.Row;
import java.util.ArrayList;
import java.util.List;

/** Names setups by what tells them apart in one document: what all rows have in common is said once, elsewhere. */
final class SetupNames {

  private final boolean variants;
  private final boolean threadKinds;
  private final boolean sanitizers;

  SetupNames(List<Row> rows) {
    variants = rows.stream().map(Row::variant).distinct().count() > 1;
    threadKinds = rows.stream().map(Row::threadKind).distinct().count() > 1;
    sanitizers = rows.stream().map(Row::sanitizer).distinct().count() > 1;
  }

  /** Such as {@code jcstress, 2 threads}. */
  String name(Setup setup) {
    List<String> parts = new ArrayList<>();
    parts.add(setup.engine().id());
    parts.add(setup.threads() + (threadKinds ? " " + setup.threadKind().id() : "") + " threads");
    if (variants) {
      parts.add(Visible.line(setup.variant()));
    }
    if (sanitizers) {
      parts.add(sanitizer(setup.sanitizer()));
    }
    return String.join(", ", parts);
  }

  /** What {@link #name} leaves out because all rows share it; empty if there are no rows. */
  List<Fact> common(List<Row> rows) {
    List<Fact> common = new ArrayList<>();
    if (!rows.isEmpty()) {
      Setup any = Setup.of(rows.getFirst());
      if (!variants) {
        common.add(new Fact("Variant", Visible.line(any.variant())));
      }
      if (!threadKinds && any.threadKind() != ThreadKind.PLATFORM) {
        common.add(new Fact("Threads", any.threadKind().id()));
      }
      if (!sanitizers && any.sanitizer() != Sanitizer.NONE) {
        common.add(new Fact("Sanitizer", any.sanitizer().id()));
      }
    }
    return common;
  }

  private static String sanitizer(Sanitizer sanitizer) {
    return switch (sanitizer) {
      case NONE -> "no sanitizer";
      case THREAD -> "ThreadSanitizer";
      case ADDRESS -> "AddressSanitizer";
    };
  }
}
