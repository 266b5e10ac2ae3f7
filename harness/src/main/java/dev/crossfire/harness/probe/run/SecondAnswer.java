package dev.crossfire.harness.probe.run;

/** What the oracle says when it is asked once more. */
sealed interface SecondAnswer {

  /** Nothing new: what no order gave before, none gives now. */
  record Same() implements SecondAnswer {}

  /** Something that no order gave before, so that nothing is known to be impossible. */
  record Different(String difference) implements SecondAnswer {}

  /** Nothing, for this reason. */
  record Missing(String why) implements SecondAnswer {}
}
