package dev.crossfire.harness.record;

import dev.crossfire.harness.verdict.Verdict;
import java.util.List;

/** Rows by verdict. */
public record Summary(int pass, int fail, int inconclusive, int error, int skipped) {

  /** Counts the rows. */
  public static Summary of(List<Row> rows) {
    return new Summary(
        count(rows, Verdict.PASS),
        count(rows, Verdict.FAIL),
        count(rows, Verdict.INCONCLUSIVE),
        count(rows, Verdict.ERROR),
        count(rows, Verdict.SKIPPED));
  }

  private static int count(List<Row> rows, Verdict verdict) {
    return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
  }
}
