package dev.crossfire.harness.watch;

import dev.crossfire.harness.tool.OutsideLibraries;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a stack in a crash report.
 *
 * @param kind {@code C} native, {@code V} the JVM, {@code v} a stub of it, {@code J} compiled and {@code j} interpreted
 *     Java
 * @param library file name of the library, if the line names one, or an empty text
 * @param offset in the library, in bytes
 * @param function its name, with the distance from its beginning, or an empty text
 * @param line the line itself
 */
record Frame(char kind, String library, long offset, String function, String line) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<kind>[CVvJjA]) +(?:\\[(?<library>.+)\\+0x(?<offset>[0-9a-f]{1,16})\\])? *(?<rest>.*)");

  /** What stands before the name of a compiled method: its number and compiler. */
  private static final Pattern COMPILATION = Pattern.compile("^\\d+\\S* +(c[12] +)?");

  private static final OutsideLibraries OUTSIDE = OutsideLibraries.here();

  /** The frame that a line shows; a line that shows none has kind {@code ?}. */
  static Frame parse(String line) {
    Matcher matcher = FORM.matcher(line);
    if (!matcher.matches()) {
      return new Frame('?', "", 0, "", line);
    }
    String library = matcher.group("library");
    return new Frame(
        matcher.group("kind").charAt(0),
        library == null ? "" : library,
        library == null ? 0 : Long.parseUnsignedLong(matcher.group("offset"), 16),
        matcher.group("rest").strip(),
        line.strip());
  }

  /** Whether it is in a library that is neither the JDK's nor the C runtime's. */
  boolean isUnderStress() {
    return isNative()
        && !library.isEmpty()
        && !OUTSIDE.contains(library);
  }

  /** Whether it is in the C library itself. */
  boolean isCLibrary() {
    return isNative() && library.matches("libc[.-].*");
  }

  boolean isNative() {
    return kind == 'C';
  }

  /** Whether it is the code of the JVM that makes a downcall, which is all that is left where the stack is lost. */
  boolean isDowncall() {
    return kind == 'v' && function.contains("nep_invoker");
  }

  boolean isJava() {
    return kind == 'J' || kind == 'j';
  }

  /** Whether it belongs to the JDK's way of making a call, and not to who makes it. */
  boolean isLinkage() {
    String type = javaClass();
    return type.startsWith("java.lang.invoke.") || type.startsWith("jdk.internal.foreign.abi.");
  }

  /** The Java class, or an empty text. */
  String javaClass() {
    if (!isJava()) {
      return "";
    }
    String method = COMPILATION.matcher(function).replaceFirst("").split("\\(", 2)[0];
    return method.substring(0, Math.max(0, method.lastIndexOf('.')));
  }

  /** The function without the distance from its beginning; empty if the line names none. */
  String functionName() {
    return function.replaceFirst("\\+0x[0-9a-f]+.*", "");
  }

  /** The function and its place in the library. */
  String place() {
    String where = "[%s+0x%x]".formatted(library, offset);
    return function.isEmpty() ? where : functionName() + " " + where;
  }
}
