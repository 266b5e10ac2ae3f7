package dev.crossfire.harness.probe;

/**
 * A word of C.
 *
 * @param kind what it is
 * @param text as it is written; of a string or char, what it stands for, a char a byte
 * @param index where it begins in its text
 */
record Token(Kind kind, String text, int index) {

  enum Kind {
    WORD, NUMBER, STRING, CHAR, SIGN, END
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
  }

  /** Whether it is a number with a fraction or an exponent. */
  boolean isReal() {
    return kind == Kind.NUMBER && text.matches("0[xX].*[.pP].*|(?!0[xX]).*[.eE].*");
  }

  /** For messages. */
  @Override
  public String toString() {
    return switch (kind) {
      case END -> "the end";
      case STRING -> "a string";
      case CHAR -> "a character";
      default -> "'" + text + "'";
    };
  }
}
