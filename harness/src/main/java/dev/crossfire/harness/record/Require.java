package dev.crossfire.harness.record;

/** Checks of numbers that a document may hold. */
final class Require {

  private Require() {}

  static void atLeast(long least, String name, long found) {
    if (found < least) {
      throw new IllegalArgumentException(
          "%s: expected at least %d, found %d".formatted(name, least, found));
    }
  }

  static void share(String name, double found) {
    if (!(found >= 0 && found <= 1)) {
      throw new IllegalArgumentException("%s: expected 0 to 1, found %s".formatted(name, found));
    }
  }
}
