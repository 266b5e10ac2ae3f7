package dev.crossfire.harness.run;

import dev.crossfire.harness.verdict.Evidence;

/** How a block ended. */
public sealed interface BlockEnd {

  /**
   * It ran to its end.
   *
   * @param result what it gave
   * @param reported what a sanitizer reported meanwhile
   */
  record Finished(BlockResult result, Reported reported) implements BlockEnd {

    /** A block without a sanitizer. */
    public Finished(BlockResult result) {
      this(result, Reported.NOTHING);
    }
  }

  /** The stress itself did not work; threads of it may be left in the fork, so that it has to be replaced. */
  record Failed(String message) implements BlockEnd {}

  /** The fork is gone, and native code is the reason. */
  record Misbehaved(Evidence evidence) implements BlockEnd {}

  /** The fork is gone, and nothing says that native code is the reason. */
  record Lost(String message) implements BlockEnd {}
}
