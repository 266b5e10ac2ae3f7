package dev.crossfire.harness.probe;

import java.util.List;
import java.util.OptionalInt;

/**
 * Something that an outcome is made of.
 *
 * @param name as it is written under {@code observe}
 * @param leaves its parts in order; one if it is no struct or array
 * @param kept the word that tells whether it is there at all, if it is a copy of what a pointer pointed to
 */
public record Item(String name, List<Leaf> leaves, OptionalInt kept) {

  public Item {
    leaves = List.copyOf(leaves);
  }

  /** How a part is read. */
  public enum Reading {
    /** A number, as it is. */
    NUMBER,
    /** A number: 0, equal to an earlier one of the outcome, or different from all. */
    SAMENESS,
    /** Bytes up to the first zero. */
    TEXT,
    /** A pointer: null, into the probe's own memory, equal to an earlier one of the outcome, or different from all. */
    IDENTITY,
    /** A pointer: null or not. */
    NULLNESS
  }

  /**
   * One part.
   *
   * @param reading how it is read
   * @param offset where it is in the frame
   * @param type its type; that of its bytes if it is text
   * @param bytes its size
   */
  public record Leaf(Reading reading, int offset, CType type, int bytes) {}
}
