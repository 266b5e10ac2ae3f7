package dev.crossfire.harness.verdict;

import java.util.Locale;

/** What is said where threads outnumber processors. */
public final class Sharing {

  private Sharing() {}

  /** A sentence about it, after a space; empty if each thread can have a processor of its own. */
  public static String sentence(int threads, int processors) {
    if (threads <= processors) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        " The %,d threads shared %d processor%s, so that at most %d ran at the same time.",
        threads, processors, processors == 1 ? "" : "s", processors);
  }
}
