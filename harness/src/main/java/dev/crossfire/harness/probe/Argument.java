package dev.crossfire.harness.probe;

/** What a call is given for one parameter; offsets are from the begin of the sample's frame. */
public sealed interface Argument {

  /** An integer, or an address that is null. */
  record Constant(long value) implements Argument {}

  /** A floating-point number. */
  record Real(double value) implements Argument {}

  /** What a variable holds: a number or a pointer. */
  record Load(int offset, CType type) implements Argument {}

  /** Where something in the frame is. */
  record Address(int offset) implements Argument {}

  /** A whole struct. */
  record Whole(int offset) implements Argument {}

  /**
   * An argument and what it is passed as.
   *
   * @param as the parameter's type, or the promoted type of a variadic argument
   */
  record Passed(Argument argument, CType as) {}
}
