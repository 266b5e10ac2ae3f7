package dev.crossfire.harness.run;

/** What of a variant a fork runs. */
public enum Build {
  /** The source as it is. */
  ORIGINAL,
  /** The same source without what is marked as a repair. */
  MUTANT
}
