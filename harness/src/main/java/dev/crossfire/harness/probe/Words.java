package dev.crossfire.harness.probe;

import java.util.List;

/** The words of one piece of C, read from front to back. */
final class Words {

  private final Text text;
  private final List<Token> tokens;
  private int at;

  Words(Text text) {
    this.text = text;
    this.tokens = Lexer.words(text);
  }

  Token peek() {
    return tokens.get(at);
  }

  /** The word after the next one, or the end. */
  Token peekSecond() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  /** Takes the sign or word if it comes next. */
  boolean take(String sign) {
    if (peek().is(sign)) {
      at++;
      return true;
    }
    return false;
  }

  void expect(String sign) {
    if (!take(sign)) {
      throw bad(peek(), "expected '%s', found %s".formatted(sign, peek()));
    }
  }

  Token word(String what) {
    Token token = next();
    if (token.kind() != Token.Kind.WORD) {
      throw bad(token, "expected %s, found %s".formatted(what, token));
    }
    return token;
  }

  /** Takes the end, and a semicolon before it. */
  void end() {
    take(";");
    if (peek().kind() != Token.Kind.END) {
      throw bad(peek(), "expected the end, found " + peek());
    }
  }

  /** What stands from one word up to the next one to come, as it is written. */
  String since(Token first) {
    return text.value().substring(first.index(), peek().index()).strip();
  }

  Position position(Token token) {
    return text.position(token.index());
  }

  BadProbeException bad(Token where, String message) {
    return new BadProbeException(position(where), message);
  }

  /** An integer literal as C writes it, decimal, octal or hexadecimal. */
  Literal integer(Token token) {
    String digits = token.text().replaceFirst("[uUlL]{0,3}$", "");
    int base = 10;
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      digits = digits.substring(2);
      base = 16;
    } else if (digits.length() > 1 && digits.startsWith("0")) {
      base = 8;
    }
    try {
      long value = Long.parseUnsignedLong(digits, base);
      return new Literal(value, value < 0);
    } catch (NumberFormatException e) {
      throw bad(token, "expected a number, found " + token);
    }
  }

  /** An integer literal and the sign before it. */
  Literal integer(Token token, boolean negative) {
    Literal literal = integer(token);
    if (!negative) {
      return literal;
    }
    if (literal.beyondSigned() && literal.value() != Long.MIN_VALUE) {
      throw bad(token, "the number does not fit in 64 bits");
    }
    return new Literal(-literal.value(), false);
  }

  /** A floating-point literal as C writes it; that of a {@code float} has its precision. */
  double real(Token token) {
    String text = token.text();
    double value = Double.NaN;
    try {
      value = text.matches(".*[fF]") ? Float.parseFloat(text) : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      // no number either
    }
    if (!Double.isFinite(value) || text.matches(".*[dD]")) {
      throw bad(token, "expected a number, found " + token);
    }
    return value;
  }

  /** The 64 bits of an integer, and whether only an unsigned type holds it. */
  record Literal(long value, boolean beyondSigned) {

    @Override
    public String toString() {
      return beyondSigned ? Long.toUnsignedString(value) : Long.toString(value);
    }
  }

  /** A length, such as that of an array. */
  int length(Token token, int most) {
    Literal literal = token.kind() == Token.Kind.NUMBER ? integer(token) : new Literal(0, false);
    if (literal.beyondSigned() || literal.value() < 1 || literal.value() > most) {
      throw bad(token, "expected a length from 1 to %d, found %s".formatted(most, token));
    }
    return (int) literal.value();
  }
}
