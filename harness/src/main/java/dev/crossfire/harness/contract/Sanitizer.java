package dev.crossfire.harness.contract;

/** The sanitizer that fixtures are built with and that forks preload. */
public enum Sanitizer {
  NONE,
  /** ThreadSanitizer: data races, with both accesses. */
  THREAD,
  /** AddressSanitizer: use after free, double free, out of bounds. */
  ADDRESS;

  /** The name in the results file and on the command line. */
  public String id() {
    return Ids.of(this);
  }
}
