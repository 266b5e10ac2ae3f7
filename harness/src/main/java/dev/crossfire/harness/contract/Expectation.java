package dev.crossfire.harness.contract;

/** The grade of an outcome. Hazard and fix share one table of grades. */
public enum Expectation {
  /** Some order of whole calls gives it. */
  ACCEPTABLE,
  /** Allowed, and worth pointing out. */
  INTERESTING,
  /** Only a race can give it. */
  FORBIDDEN
}
