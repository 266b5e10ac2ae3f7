package dev.crossfire.reports.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as text, the same in every country. */
final class Figures {

  private static final MathContext THREE_DIGITS = new MathContext(3);
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private Figures() {}

  /** {@code 12,345,678}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 1.93}. */
  static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  /** Three digits of a percentage; only nothing is "0 %" and only everything is "100 %". */
  static String share(double share) {
    if (share == 0) {
      return "0 %";
    }
    if (share > 0.999 && share < 1) {
      return "> 99.9 %";
    }
    double percent = share * 100;
    if (percent >= 1) {
      return String.format(Locale.ROOT, percent >= 10 ? "%.1f %%" : "%.2f %%", percent)
          .replace("100.0", "100");
    }
    return (percent < 1e-4 ? scientific(percent) : plain(percent)) + " %";
  }

  /** {@code 0.032} or {@code 1.2e-7}. */
  static String probability(double probability) {
    if (probability == 0) {
      return "< 1e-300";
    }
    return probability < 1e-2 ? scientific(probability) : plain(probability);
  }

  /** {@code 1 in 8.3 million}. */
  static String odds(double probability) {
    if (probability < 1e-12) {
      return "less than 1 in a trillion";
    }
    double one = 1 / probability;
    if (one < 1e6) {
      return "1 in " + count(Math.round(one));
    }
    if (one < 1e9) {
      return "1 in " + round(one / 1e6, TWO_DIGITS) + " million";
    }
    return "1 in " + round(one / 1e9, TWO_DIGITS) + " billion";
  }

  /** {@code 850 ms}, {@code 58.9 s}, {@code 3 min 20 s} or {@code 1 h 5 min}. */
  static String duration(long millis) {
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 120_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1e3).replace(".0 s", " s");
    }
    long seconds = Math.round(millis / 1e3);
    return seconds < 7_200
        ? pair(seconds / 60, "min", seconds % 60, "s")
        : pair(seconds / 3_600, "h", seconds % 3_600 / 60, "min");
  }

  private static String pair(long large, String largeUnit, long small, String smallUnit) {
    return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }

  private static String plain(double number) {
    return round(number, THREE_DIGITS);
  }

  private static String round(double number, MathContext digits) {
    return new BigDecimal(number).round(digits).stripTrailingZeros().toPlainString();
  }

  private static String scientific(double number) {
    return String.format(Locale.ROOT, "%.1e", number)
        .replaceFirst("e-0", "e-")
        .replaceFirst("e\\+00", "");
  }
}
