package dev.crossfire.harness.probe;

import java.util.List;
import java.util.Optional;

/**
 * One call.
 *
 * @param text as it stands in the file
 * @param function what is called
 * @param arguments what it is given
 * @param result where its result goes
 * @param position where it stands
 */
public record Call(
    String text, Prototype function, List<Argument.Passed> arguments, Optional<Result> result,
    Position position) {

  public Call {
    arguments = List.copyOf(arguments);
  }

  /**
   * Where a result goes.
   *
   * @param offset of the variable
   * @param type its type
   * @param kept what is copied at once from where the result points to
   */
  public record Result(int offset, CType type, Optional<Kept> kept) {}

  /**
   * A copy of what a pointer pointed to when the call came back: a word that is 0 if it was null and 1 otherwise, then
   * the bytes.
   *
   * @param offset of the word
   * @param bytes how many at most
   * @param text whether it ends at the first zero byte
   */
  public record Kept(int offset, int bytes, boolean text) {

    /** Where the bytes begin. */
    public int content() {
      return offset + Long.BYTES;
    }
  }
}
