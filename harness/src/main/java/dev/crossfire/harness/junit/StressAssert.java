package dev.crossfire.harness.junit;

import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Assertions on a stress that has run. A failure carries what was seen and how to repeat it. */
public final class StressAssert {

  private final StressOutcome outcome;
  private final List<Row> rows;

  StressAssert(StressOutcome outcome) {
    this.outcome = outcome;
    this.rows = outcome.rows().stream().filter(row -> row.verdict() != Verdict.SKIPPED).toList();
    if (rows.isEmpty()) {
      throw failure("Nothing could be run", outcome.rows());
    }
  }

  /**
   * Holds if no way of running the scenario showed misbehaviour, and its control proves that each would have.
   *
   * @throws AssertionError if anything was shown, or too little is known
   */
  public StressAssert isThreadSafe() {
    List<Row> unproved = rows.stream().filter(row -> row.finding() != Finding.HELD).toList();
    if (!unproved.isEmpty()) {
      boolean shown = unproved.stream().anyMatch(row -> row.finding() == Finding.SHOWN);
      throw failure(shown ? "Not thread-safe" : "Not proved to be thread-safe", unproved);
    }
    return this;
  }

  /** Holds if some way of running the scenario gave this outcome at least once. */
  public StressAssert shows(String wanted) {
    if (rows.stream().noneMatch(row -> count(row, wanted) > 0)) {
      throw failure("Outcome \"" + wanted + "\" was not seen", rows);
    }
    return this;
  }

  /**
   * Holds if none of these outcomes was seen although the threads ran at the same time; prints how rare they may still be.
   *
   * @throws AssertionError if one was seen, or the threads never overlapped
   */
  public StressAssert neverShows(String... unwanted) {
    for (String one : unwanted) {
      requireNone("Outcome \"" + one + "\" was seen", row -> count(row, one) > 0);
    }
    requireNone("Nothing can be said without overlap", row -> !row.concurrency().overlap());
    for (Row row : rows) {
      System.out.printf(Locale.ROOT, "%s: never in %,d samples of threads that overlapped: %s%n",
          Explanation.name(row), row.samples(), String.join(" | ", unwanted));
      System.out.println("  " + Explanation.bound(row));
    }
    return this;
  }

  private void requireNone(String complaint, Predicate<Row> bad) {
    List<Row> found = rows.stream().filter(bad).toList();
    if (!found.isEmpty()) {
      throw failure(complaint, found);
    }
  }

  private AssertionError failure(String complaint, List<Row> about) {
    return new AssertionError(Explanation.of(complaint, about, outcome));
  }

  private static long count(Row row, String outcome) {
    return row.outcomes()
        .stream()
        .filter(each -> each.outcome().equals(outcome))
        .mapToLong(each -> each.count())
        .sum();
  }
}
