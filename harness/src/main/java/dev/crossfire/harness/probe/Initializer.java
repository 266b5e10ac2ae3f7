package dev.crossfire.harness.probe;

import java.util.ArrayList;
import java.util.List;

/** Reads what a variable is declared to hold at the begin of each sample. */
final class Initializer {

  private final Words words;
  private final FrameLayout frame;
  private int depth;

  private Initializer(Words words, FrameLayout frame) {
    this.words = words;
    this.frame = frame;
  }

  /** The type with the length that its initialiser gives it; the words stand after {@code =}. */
  static CType sized(CType type, Words words) {
    Token first = words.peek();
    if (first.kind() == Token.Kind.STRING) {
      int length = first.text().length() + 1;
      if (type instanceof CType.Pointer pointer && pointer.toText()) {
        return new CType.Array(pointer.target(), length);
      }
      if (type instanceof CType.Array array && array.length() == 0) {
        return new CType.Array(array.element(), length);
      }
    }
    if (type instanceof CType.Array array && array.length() == 0) {
      throw words.bad(first, "give the array its length");
    }
    return type;
  }

  /** Reads the value, if there is one, into the frame. */
  static void read(CType type, int offset, Words words, FrameLayout frame) {
    Token next = words.peek();
    if (next.kind() != Token.Kind.END && !next.is(";")) {
      new Initializer(words, frame).value(type, offset);
    }
  }

  private void value(CType type, int offset) {
    Token first = words.peek();
    if (++depth > 16) {
      throw words.bad(first, "nested too deeply");
    }
    switch (type) {
      case CType.Scalar scalar -> number(scalar, offset);
      case CType.Pointer pointer -> {
        Token token = words.next();
        boolean zero = token.kind() == Token.Kind.NUMBER && words.integer(token).value() == 0;
        if (!token.is("NULL") && !zero) {
          throw words.bad(token,
              "a pointer is declared as NULL or without a value; pass '&x' where it is used");
        }
      }
      case CType.Array array when first.kind() == Token.Kind.STRING -> string(array, offset);
      case CType.Array array -> {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < array.length(); i++) {
          slots.add(new Slot("", array.element(), offset + i * array.element().size()));
        }
        list(slots);
      }
      case CType.Struct struct -> list(struct.fields()
          .orElse(List.of())
          .stream()
          .map(field -> new Slot(field.name(), field.type(), offset + field.offset()))
          .toList());
      default -> throw words.bad(first, "%s cannot be given a value".formatted(type));
    }
    depth--;
  }

  private record Slot(String name, CType type, int offset) {}

  private void list(List<Slot> slots) {
    words.expect("{");
    int at = 0;
    while (!words.take("}")) {
      Token first = words.peek();
      if (words.take(".")) {
        Token name = words.word("a member's name");
        at = indexOf(slots, name);
        words.expect("=");
      }
      if (at >= slots.size()) {
        throw words.bad(first, "there are %d values at most".formatted(slots.size()));
      }
      value(slots.get(at).type(), slots.get(at).offset());
      at++;
      if (!words.take(",") && !words.peek().is("}")) {
        throw words.bad(words.peek(), "expected ',' or '}', found " + words.peek());
      }
    }
  }

  private int indexOf(List<Slot> slots, Token name) {
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).name().equals(name.text())) {
        return i;
      }
    }
    throw words.bad(name, "there is no member " + name.text());
  }

  private void string(CType.Array array, int offset) {
    Token token = words.next();
    if (array.element().size() != 1) {
      throw words.bad(token, "a string is an array of char");
    }
    if (token.text().length() + 1 > array.length()) {
      throw words.bad(token, "the string needs %d bytes, and the array has %d".formatted(
          token.text().length() + 1, array.length()));
    }
    frame.put(offset, token.text());
  }

  private void number(CType.Scalar scalar, int offset) {
    Token token = words.next();
    boolean negative = token.is("-");
    if (negative) {
      token = words.next();
    }
    if (!scalar.integer() && token.isReal()) {
      real(scalar, offset, words.real(token) * (negative ? -1 : 1));
      return;
    }
    Words.Literal literal = switch (token.kind()) {
      case CHAR -> character(token, negative, scalar);
      case NUMBER -> words.integer(token, negative);
      default -> throw words.bad(token, "expected a number, found " + token);
    };
    if (!scalar.holds(literal.value(), literal.beyondSigned())) {
      throw words.bad(token, "%s does not hold %s".formatted(scalar, literal));
    }
    if (scalar.integer()) {
      frame.put(offset, scalar.size(), literal.value());
    } else {
      real(scalar, offset, scalar.nearest(literal.value(), literal.beyondSigned()));
    }
  }

  /** A character's byte, which each integer type of one byte holds. */
  private static Words.Literal character(Token token, boolean negative, CType.Scalar scalar) {
    char one = token.text().charAt(0);
    long value = scalar.size() == 1 && scalar.kind() == CType.Kind.SIGNED ? (byte) one : one;
    return new Words.Literal(negative ? -value : value, false);
  }

  private void real(CType.Scalar scalar, int offset, double value) {
    long bits = scalar.size() == 4
        ? Float.floatToRawIntBits((float) value)
        : Double.doubleToRawLongBits(value);
    frame.put(offset, scalar.size(), bits);
  }
}
