package dev.crossfire.harness.contract;

/** The sanitizer that fixtures are built with and that forks preload. */
public enum Sanitizer {
  NONE("no sanitizer"),
  /** ThreadSanitizer: data races, with both accesses. */
  THREAD("ThreadSanitizer"),
  /** AddressSanitizer: use after free, double free, out of bounds. */
  ADDRESS("AddressSanitizer");

  private final String title;

  Sanitizer(String title) {
    this.title = title;
  }

  /** Its name in a sentence. */
  public String title() {
    return title;
  }

  /** The name in the results file and on the command line. */
  public String id() {
    return Ids.of(this);
  }
}
