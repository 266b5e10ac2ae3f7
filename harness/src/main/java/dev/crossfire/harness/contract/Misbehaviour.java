package dev.crossfire.harness.contract;

/** How a function that is wrong shows it. */
public enum Misbehaviour {
  /** All calls return, and what they gave together is wrong. */
  OUTCOME,
  /** The process dies. */
  CRASH,
  /** A call does not return. */
  HANG
}
