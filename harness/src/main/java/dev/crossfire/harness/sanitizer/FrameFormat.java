package dev.crossfire.harness.sanitizer;

import java.util.Optional;

/**
 * The form in which sanitizers are told to write the frames of a stack.
 *
 * <p>By default each has a form of its own, which leaves out the library where there is a source file. This one has all, in
 * an order that can be read from both ends.
 */
final class FrameFormat {

  /** As the option {@code stack_trace_format} takes it: number, function, file, line, library, offset. */
  static final String OPTION = "    #%n %f at %s:%l in %m+%o";

  private static final String AT = " at ";
  private static final String IN = " in ";
  private static final String NOTHING = "<null>";

  private FrameFormat() {}

  /** Reads a line; empty if it is not in this form. */
  static Optional<Frame> read(String line) {
    String text = line.strip();
    int name = text.indexOf(' ') + 1;
    int plus = text.lastIndexOf("+0x");
    if (!text.startsWith("#") || name < 2 || plus < 0 || number(text, 1, name - 1, 10) < 0) {
      return Optional.empty();
    }
    long offset = number(text, plus + 3, text.length(), 16);
    // The library's path may hold the word; in front of it stands a line number.
    int in = plus;
    long lineNumber = -1;
    int colon = -1;
    while (lineNumber < 0 && in > 0) {
      in = text.lastIndexOf(IN, in - 1);
      colon = text.lastIndexOf(':', in);
      lineNumber = in < 0 || colon < 0 ? -1 : number(text, colon + 1, in, 10);
    }
    int at = text.indexOf(AT, name);
    if (offset < 0 || lineNumber < 0 || lineNumber > Integer.MAX_VALUE
        || at < 0 || at + AT.length() > colon) {
      return Optional.empty();
    }
    return Optional.of(
        new Frame(
            known(text.substring(name, at)),
            known(text.substring(at + AT.length(), colon)),
            (int) lineNumber,
            known(text.substring(in + IN.length(), plus)),
            offset));
  }

  private static String known(String text) {
    return text.equals(NOTHING) ? "" : text;
  }

  /** The number that stands there, of at most 16 digits; -1 if there is none. */
  private static long number(String text, int begin, int end, int radix) {
    if (begin >= end || end - begin > 16) {
      return -1;
    }
    long number = 0;
    for (int i = begin; i < end; i++) {
      int digit = Character.digit(text.charAt(i), radix);
      if (digit < 0) {
        return -1;
      }
      number = number * radix + digit;
    }
    return number;
  }
}
