package dev.crossfire.harness.lesson;

import java.util.regex.Pattern;

/** Puts text from elsewhere into Markdown, so that it is read as it stands. */
final class Markdown {

  private static final Pattern MARK = Pattern.compile("[\\\\`*_<>\\[\\]|&#~]");

  private Markdown() {}

  /** Text on one line. */
  static String plain(String text) {
    return MARK.matcher(text).replaceAll("\\\\$0");
  }

  /** Code on one line. */
  static String code(String text) {
    String fence = "`";
    while (text.contains(fence)) {
      fence += "`";
    }
    String space = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return fence + space + text + space + fence;
  }
}
