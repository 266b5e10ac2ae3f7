package dev.crossfire.harness.contract;

/**
 * Makes text from elsewhere (a library, a process, a file) safe to look at: it cannot steer a terminal.
 *
 * <p>Characters that cannot be seen, that no XML document may hold, or that change the direction of what stands
 * beside them are written as Java writes them, such as <code>\</code><code>u202E</code>. Everything else stays as it is.
 */
public final class Visible {

  private Visible() {}

  /** The text on one line: line breaks and tabs are written out too. */
  public static String line(String text) {
    return text(text, true);
  }

  /** The text on as many lines as it has. */
  public static String block(String text) {
    return text(text, false);
  }

  private static String text(String text, boolean oneLine) {
    var visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\n' -> visible.append(oneLine ? "\\n" : "\n");
                case '\t' -> visible.append(oneLine ? "\\t" : "\t");
                case '\r' -> visible.append("\\r");
                default -> append(visible, c);
              }
            });
    return visible.toString();
  }

  private static void append(StringBuilder visible, int c) {
    if (isHarmless(c)) {
      visible.appendCodePoint(c);
    } else {
      for (char unit : Character.toChars(c)) {
        visible.append("\\u%04X".formatted((int) unit));
      }
    }
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
        false;
      default -> true;
    };
  }
}
