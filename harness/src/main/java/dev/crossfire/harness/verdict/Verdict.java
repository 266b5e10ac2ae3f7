package dev.crossfire.harness.verdict;

/** A finding held against what was expected. */
public enum Verdict {
  PASS, FAIL, INCONCLUSIVE, ERROR,
  /** Not run, for a reason that the row gives. */
  SKIPPED
}
