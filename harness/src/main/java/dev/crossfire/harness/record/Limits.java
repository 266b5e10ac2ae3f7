package dev.crossfire.harness.record;

/**
 * The most that a results document may hold. What Crossfire writes stays far below; a reader refuses more, so that a
 * hostile file costs a message and not the memory.
 */
public final class Limits {

  /** Distinct outcomes of one row. */
  public static final int OUTCOMES = 1_000;

  /** Pieces of evidence of one row: one for each outcome, and as much again. */
  public static final int EVIDENCE = 2 * OUTCOMES;

  /** Chars of one text. */
  public static final int TEXT = 1 << 20;

  /** Objects and lists inside one another. */
  static final int DEPTH = 32;

  /** Values, names and brackets of one document or line. */
  static final int TOKENS = 2_000_000;

  /** Bytes of one file. */
  static final int FILE = 32 << 20;

  private Limits() {}
}
