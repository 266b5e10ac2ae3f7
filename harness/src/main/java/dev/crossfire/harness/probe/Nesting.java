package dev.crossfire.harness.probe;

/** How deeply a declaration is nested, so that one from outside cannot exhaust the stack. */
final class Nesting {

  static final int DEEPEST = 24;

  private int depth;

  void enter(Words words, Token where) {
    depth++;
    check(words, where, depth);
  }

  void leave() {
    depth--;
  }

  boolean isOutermost() {
    return depth == 0;
  }

  /** Refuses what is deeper than is allowed. */
  static void check(Words words, Token where, int depth) {
    if (depth > DEEPEST) {
      throw words.bad(where, "nested too deeply");
    }
  }
}
