package dev.crossfire.reports.view;

import dev.crossfire.harness.verdict.Verdict;
import java.util.Locale;

/**
 * A verdict with a sign of its own, so that colour is never the only one.
 *
 * @param verdict the verdict
 */
public record Badge(Verdict verdict) {

  /** One character that looks different for each verdict. */
  public String sign() {
    return switch (verdict) {
      case PASS -> "✓";
      case FAIL -> "✗";
      case INCONCLUSIVE -> "?";
      case ERROR -> "!";
      case SKIPPED -> "–";
    };
  }

  /** The verdict's word. */
  public String text() {
    return verdict.name();
  }

  /** The verdict's name for a style sheet. */
  public String id() {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /** Orders verdicts by how much they ask of the reader, most first. */
  static int urgency(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> 0;
      case ERROR -> 1;
      case INCONCLUSIVE -> 2;
      case PASS -> 3;
      case SKIPPED -> 4;
    };
  }
}
