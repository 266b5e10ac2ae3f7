package dev.crossfire.harness.run;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a whole run may take, without the build.
 *
 * @param duration more than zero, at most a day
 */
public record Budget(Duration duration) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  public Budget {
    if (duration.compareTo(Duration.ofSeconds(1)) < 0 || duration.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException("a budget is from 1s to 24h");
    }
  }

  /**
   * Reads a budget such as {@code 60s}, {@code 2m}, {@code 1500ms} or {@code 1h}.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public static Budget parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a budget is a number and a unit, such as 60s, 2m, 1500ms or 1h; found: " + text);
    }
    long amount = Long.parseLong(matcher.group(1));
    return new Budget(
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          default -> Duration.ofHours(amount);
        });
  }
}
