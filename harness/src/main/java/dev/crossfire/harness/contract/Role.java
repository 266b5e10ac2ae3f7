package dev.crossfire.harness.contract;

/** Why a scenario exists, which decides what finding is expected of it. */
public enum Role {
  /** Code that is wrong on purpose: expected to be shown. */
  HAZARD,
  /** The repaired twin of a hazard: expected to hold. */
  FIX,
  /** A user's own function or probe: judged by its contract. */
  SUBJECT;

  /** The name in the results file and on the command line. */
  public String id() {
    return Ids.of(this);
  }
}
