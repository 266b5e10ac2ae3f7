package dev.crossfire.harness.cli;

/**
 * One thing that {@code doctor} looked at.
 *
 * @param what what it is
 * @param state whether runs can do with it
 * @param found what was found
 * @param advice what is lost and how to get it; empty if all is well
 */
record Diagnosis(String what, State state, String found, String advice) {

  enum State {
    /** All is well. */
    GOOD,
    /** Runs work, and something is left out. */
    LIMITED,
    /** No run works. */
    BROKEN
  }

  static Diagnosis good(String what, String found) {
    return new Diagnosis(what, State.GOOD, found, "");
  }

  static Diagnosis limited(String what, String found, String advice) {
    return new Diagnosis(what, State.LIMITED, found, advice);
  }

  static Diagnosis broken(String what, String found, String advice) {
    return new Diagnosis(what, State.BROKEN, found, advice);
  }
}
