package dev.crossfire.harness.junit;

import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Power;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a failed test says. */
final class Explanation {

  private static final int MOST_OUTCOMES = 12;

  private Explanation() {}

  static String of(String complaint, List<Row> rows, StressOutcome outcome) {
    var text = new StringBuilder(complaint).append('\n');
    for (Row row : rows) {
      text.append('\n').append(name(row)).append(": ").append(row.verdict());
      if (row.finding() != null) {
        text.append(", ").append(row.finding());
      }
      text.append('\n').append(row.reason().indent(2));
      histogram(row, text);
      row.evidence()
          .forEach(
              each -> text.append("  %s: %s%n".formatted(each.kind(), each.summary())));
    }
    text.append("\nRepeat:  ")
        .append(outcome.repeat())
        .append("\nResults: ")
        .append(outcome.file());
    return Visible.block(text.toString());
  }

  static String name(Row row) {
    return "%s (%s, %d %s threads, %s linkage, %s)".formatted(row.scenario(), row.engine().id(),
        row.threads(), row.threadKind().id(), row.linkage().id(), row.variant());
  }

  /** How rare something may be that was never seen. */
  static String bound(Row row) {
    Power power = row.power();
    int blocks = power == null ? 0 : Math.max(power.fixBlocks(), power.controlBlocks());
    return blocks <= 3
        ? "Too few blocks for a bound."
        : String.format(Locale.ROOT,
            "With 95 %% confidence fewer than %.2f %% of blocks of stress would show it (3 / %d blocks).",
            300.0 / blocks, blocks);
  }

  private static void histogram(Row row, StringBuilder text) {
    List<OutcomeCount> outcomes =
        row.outcomes()
            .stream()
            .sorted(Comparator.comparingLong(OutcomeCount::count).reversed())
            .toList();
    int width = outcomes.stream().mapToInt(each -> each.outcome().length()).max().orElse(0);
    outcomes.stream()
        .limit(MOST_OUTCOMES)
        .forEach(
            each -> text.append(
                String.format(Locale.ROOT, "  %-" + Math.max(width, 1) + "s %,15d  %-11s %s%n",
                    each.outcome(), each.count(), each.expect(), each.description())));
    if (outcomes.size() > MOST_OUTCOMES) {
      text.append("  and %d more outcomes%n".formatted(outcomes.size() - MOST_OUTCOMES));
    }
  }
}
