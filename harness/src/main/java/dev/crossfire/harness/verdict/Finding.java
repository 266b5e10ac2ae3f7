package dev.crossfire.harness.verdict;

/** What was seen of a scenario, whatever was expected. */
public enum Finding {
  /** Evidence of misbehaviour. */
  SHOWN,
  /** No evidence, and the control proves that the stress would have seen a race as visible as its own. */
  HELD,
  /** No evidence, and no proof that there would have been any. */
  INCONCLUSIVE,
  /** The stress itself did not work. */
  ERROR
}
