package dev.crossfire.harness.probe;

/**
 * An argument as it is written, not yet passed.
 *
 * @param token where it begins
 * @param type the type that C gives it
 * @param beyondSigned whether it is an integer literal that only an unsigned type holds
 * @param callback the number of the callback that it is, or -1
 */
record Expression(
    Token token, Argument argument, CType type, boolean beyondSigned, int callback) {

  static Expression of(Token token, Argument argument, CType type) {
    return new Expression(token, argument, type, false, -1);
  }

  boolean isCallback() {
    return callback >= 0;
  }

  boolean isNull() {
    return argument instanceof Argument.Constant(long value) && value == 0
        && !type.equals(TypeNames.UNSIGNED_LONG);
  }

  /** What it is, for a message. */
  String described() {
    if (isCallback()) {
      return "a callback";
    }
    return argument instanceof Argument.Constant(long value) && type.equals(TypeNames.LONG)
        ? new Words.Literal(value, beyondSigned).toString()
        : type.toString();
  }
}
