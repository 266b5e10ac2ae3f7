package dev.crossfire.reports;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Puts text into GitHub-flavoured Markdown, on one line, so that it shows as it is; table cells included. */
final class MarkdownText {

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  /** What starts markup, HTML, an entity, mathematics, a table cell, or a link that GitHub makes by itself. */
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\`*_~\\[\\]<>&|$#@]|:(?=//|[A-Za-z+-][\\w+-]*:)|(?<=\\bwww)\\.");

  private MarkdownText() {}

  /** As prose. */
  static String text(String text) {
    return MARKUP.matcher(oneLine(text))
        .replaceAll(match -> "&#" + match.group().codePointAt(0) + ";");
  }

  /** As code; the fence is longer than any run of backticks in it. */
  static String code(String text) {
    String line = oneLine(text);
    int longest = BACKTICKS.matcher(line)
        .results()
        .map(MatchResult::group)
        .mapToInt(String::length)
        .max()
        .orElse(0);
    String fence = "`".repeat(longest + 1);
    String padding = line.isBlank() || line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + padding + line.replace("|", "\\|") + padding + fence;
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }
}
