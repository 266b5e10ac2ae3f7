package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.RunInfo;
import dev.crossfire.harness.record.Summary;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** The table of verdicts: one line a row, then the reason of each that is not as expected. */
final class ResultsTable {

  private static final List<String> HEADER =
      List.of("VERDICT", "SCENARIO", "ENGINE", "THREADS", "LINKAGE", "SANITIZER", "FINDING",
          "SAMPLES", "FORBIDDEN", "MISSED WITH");

  /** Columns of numbers stand at their right edge. */
  private static final List<Boolean> NUMBER =
      List.of(false, false, false, true, false, false, false, true, true, true);

  /** The column that is left out where no row has a sanitizer. */
  private static final int SANITIZER = HEADER.indexOf("SANITIZER");

  private final Ansi ansi;

  ResultsTable(Ansi ansi) {
    this.ansi = ansi;
  }

  /** A row's name in one line. */
  static String name(Row row) {
    return "%s (%s, %s threads, %s%s)"
        .formatted(row.scenario(), row.engine().id(), threads(row), row.linkage().id(),
            row.sanitizer() == Sanitizer.NONE ? "" : ", " + row.sanitizer().title());
  }

  /** Such as {@code 8} and {@code 64 virtual}. */
  private static String threads(Row row) {
    return row.threads()
        + (row.threadKind() == ThreadKind.PLATFORM ? "" : " " + row.threadKind().id());
  }

  /** How a row was run, its samples, how many of them are forbidden, its finding and its verdict. */
  static List<String> figures(Row row) {
    boolean ran = row.finding() != null;
    return List.of(
        "%s, %s threads, %s%s"
            .formatted(row.engine().id(), threads(row), row.linkage().id(),
                row.sanitizer() == Sanitizer.NONE ? "" : ", " + row.sanitizer().title()),
        ran ? grouped(row.samples()) : "-",
        ran ? grouped(forbidden(row)) : "-",
        ran ? String.valueOf(row.finding()) : "-",
        row.verdict().name());
  }

  void print(Results results, PrintWriter out) {
    List<List<String>> lines =
        Stream.concat(
            Stream.of(HEADER),
            results.results().stream().map(row -> cells(row, results.environment().cpus())))
            .toList();
    int[] widths = new int[HEADER.size()];
    lines.forEach(
        line -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], line.get(i).length());
          }
        });
    if (results.results().stream().allMatch(row -> row.sanitizer() == Sanitizer.NONE)) {
      widths[SANITIZER] = 0;
    }
    out.println(text(HEADER, widths));
    for (int i = 0; i < results.results().size(); i++) {
      Verdict verdict = results.results().get(i).verdict();
      String line = text(lines.get(i + 1), widths);
      int end = verdict.name().length();
      out.println(ansi.string(style(verdict, line.substring(0, end))) + line.substring(end));
    }
    reasons(results)
        .forEach(
            (reason, rows) -> {
              out.println();
              rows.forEach(row -> out.println(row.verdict() + " " + name(row)));
              Visible.block(reason).lines().forEach(line -> out.println("  " + line));
            });
    out.println();
    out.println(summary(results));
    if (isSpent(results)) {
      out.println(
          "The budget was spent: with more of it (--budget), or fewer scenarios, less may be inconclusive.");
    }
  }

  /** Whether more time might have settled more. */
  private static boolean isSpent(Results results) {
    RunInfo run = results.run();
    return run.complete() && results.summary().inconclusive() > 0
        && run.durationMs() >= run.budgetMs();
  }

  /** Each reason once, with the rows that are not as expected because of it. */
  private static Map<String, List<Row>> reasons(Results results) {
    return results.results()
        .stream()
        .filter(row -> row.verdict() != Verdict.PASS)
        .collect(Collectors.groupingBy(Row::reason, LinkedHashMap::new, Collectors.toList()));
  }

  private static String summary(Results results) {
    Summary summary = results.summary();
    return String.format(
        Locale.ROOT,
        "%d pass, %d fail, %d inconclusive, %d error, %d skipped in %.1f s; seed %d%s",
        summary.pass(),
        summary.fail(),
        summary.inconclusive(),
        summary.error(),
        summary.skipped(),
        results.run().durationMs() / 1e3,
        results.run().seed(),
        results.run().complete() ? "" : "; interrupted");
  }

  private static String style(Verdict verdict, String text) {
    return switch (verdict) {
      case PASS -> "@|green " + text + "|@";
      case FAIL -> "@|bold,red " + text + "|@";
      case ERROR -> "@|red " + text + "|@";
      case INCONCLUSIVE -> "@|yellow " + text + "|@";
      case SKIPPED -> "@|faint " + text + "|@";
    };
  }

  private static List<String> cells(Row row, int processors) {
    var power = row.power();
    boolean held = row.finding() == Finding.HELD;
    return List.of(
        row.verdict().name(),
        row.scenario(),
        row.engine().id(),
        threads(row) + (row.threads() > processors ? " on " + processors : ""),
        row.linkage().id(),
        sanitizer(row),
        row.finding() == null ? "-" : row.finding().name(),
        row.finding() == null ? "-" : grouped(row.samples()),
        row.finding() == null ? "-" : grouped(forbidden(row)),
        held && power != null ? String.format(Locale.ROOT, "%.0e", power.missProbability()) : "-");
  }

  /** The sanitizer, and how often it reported something. */
  private static String sanitizer(Row row) {
    if (row.sanitizer() == Sanitizer.NONE) {
      return "-";
    }
    long reports =
        row.evidence()
            .stream()
            .filter(evidence -> evidence.details().get("count") instanceof Number
                && evidence.kind() == EvidenceKind.SANITIZER)
            .mapToLong(evidence -> ((Number) evidence.details().get("count")).longValue())
            .sum();
    return row.sanitizer().id()
        + (row.finding() == null
            ? ""
            : reports == 0 ? ", silent" : ", " + grouped(reports) + " reports");
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static long forbidden(Row row) {
    return row.outcomes()
        .stream()
        .filter(outcome -> outcome.expect() == Expectation.FORBIDDEN)
        .mapToLong(OutcomeCount::count)
        .sum();
  }

  private static String text(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] == 0) {
        continue;
      }
      String padding = " ".repeat(widths[i] - cells.get(i).length());
      line.append(NUMBER.get(i) ? padding + cells.get(i) : cells.get(i) + padding).append("  ");
    }
    return line.toString().stripTrailing();
  }
}
