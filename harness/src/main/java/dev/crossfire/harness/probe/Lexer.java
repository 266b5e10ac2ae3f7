package dev.crossfire.harness.probe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a piece of C into words. */
final class Lexer {

  private final Text text;
  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(Text text) {
    this.text = text;
    this.source = text.value();
  }

  /**
   * The words of a text; the last one is its end.
   *
   * @throws BadProbeException if there is something that is no word of C
   */
  static List<Token> words(Text text) {
    return new Lexer(text).all();
  }

  private List<Token> all() {
    while (true) {
      skipBlanks();
      int start = at;
      if (at == source.length()) {
        tokens.add(new Token(Token.Kind.END, "", start));
        return tokens;
      }
      char first = source.charAt(at);
      if (isLetter(first)) {
        take(Token.Kind.WORD, start, end(start));
      } else if (isDigit(first) || (first == '.' && at + 1 < source.length()
          && isDigit(source.charAt(at + 1)))) {
        number(start);
      } else if (first == '"' || first == '\'') {
        quoted(start, first);
      } else {
        sign(start, first);
      }
    }
  }

  private void skipBlanks() {
    while (at < source.length()) {
      if (Character.isWhitespace(source.charAt(at))) {
        at++;
      } else if (source.startsWith("/*", at)) {
        int end = source.indexOf("*/", at + 2);
        if (end < 0) {
          throw bad(at, "a comment begins here and does not end");
        }
        at = end + 2;
      } else {
        return;
      }
    }
  }

  private int end(int start) {
    int end = start;
    while (end < source.length() && (isLetter(source.charAt(end)) || isDigit(source.charAt(end)))) {
      end++;
    }
    return end;
  }

  private void number(int start) {
    int end = start;
    while (end < source.length()) {
      char next = source.charAt(end);
      boolean exponent = (next == '+' || next == '-') && "eE".indexOf(source.charAt(end - 1)) >= 0
          && !source.startsWith("0x", start) && !source.startsWith("0X", start);
      if (!isLetter(next) && !isDigit(next) && next != '.' && !exponent) {
        break;
      }
      end++;
    }
    take(Token.Kind.NUMBER, start, end);
  }

  private void sign(int start, char first) {
    if (source.startsWith("...", start) || source.startsWith("->", start)) {
      take(Token.Kind.SIGN, start, start + (first == '.' ? 3 : 2));
    } else if ("()[]{},;=*&.-:".indexOf(first) >= 0) {
      take(Token.Kind.SIGN, start, start + 1);
    } else {
      throw bad(start, "unexpected character '" + shown(first) + "'");
    }
  }

  private static String shown(char unexpected) {
    return unexpected > ' ' && unexpected < 127
        ? String.valueOf(unexpected)
        : "\\u%04x".formatted((int) unexpected);
  }

  private void take(Token.Kind kind, int start, int end) {
    tokens.add(new Token(kind, source.substring(start, end), start));
    at = end;
  }

  private void quoted(int start, char quote) {
    var bytes = new StringBuilder();
    at++;
    while (true) {
      if (at >= source.length() || source.charAt(at) == '\n') {
        throw bad(start, "a string or character begins here and does not end");
      }
      char next = source.charAt(at);
      if (next == quote) {
        at++;
        break;
      }
      if (next == '\\') {
        bytes.append(escaped());
      } else {
        int codePoint = source.codePointAt(at);
        at += Character.charCount(codePoint);
        for (byte part : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
          bytes.append((char) (part & 0xff));
        }
      }
    }
    if (quote == '\'' && bytes.length() != 1) {
      throw bad(start, "a character is one byte; found: " + bytes.length());
    }
    tokens.add(
        new Token(quote == '"' ? Token.Kind.STRING : Token.Kind.CHAR, bytes.toString(), start));
  }

  private char escaped() {
    int start = at;
    at++;
    char what = at < source.length() ? source.charAt(at) : ' ';
    at++;
    return switch (what) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '\\', '"', '\'' -> what;
      case 'x' -> coded(start, 16, 2);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        at--;
        yield coded(start, 8, 3);
      }
      default -> throw bad(start, "unknown escape; \\n \\t \\r \\\\ \\\" \\' \\0 \\x41 are known");
    };
  }

  private char coded(int start, int base, int most) {
    int value = 0;
    int digits = 0;
    while (digits < most && at < source.length() && Character.digit(source.charAt(at), base) >= 0) {
      value = value * base + Character.digit(source.charAt(at), base);
      at++;
      digits++;
    }
    if (digits == 0 || value > 255) {
      throw bad(start, "an escape stands for one byte, such as \\x41");
    }
    return (char) value;
  }

  private BadProbeException bad(int index, String message) {
    return new BadProbeException(text.position(index), message);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
