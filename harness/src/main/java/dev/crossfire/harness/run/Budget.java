package dev.crossfire.harness.run;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a whole run may take, without the build.
 *
 * @param duration from a second to a day
 */
public record Budget(Duration duration) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofDays(1);

  private static final Duration LEAST_PATIENCE = Duration.ofSeconds(5);
  private static final Duration MOST_PATIENCE = Duration.ofSeconds(30);

  public Budget {
    if (!inRange(duration)) {
      throw new IllegalArgumentException("a budget is from 1s to 24h; found: " + duration);
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
    Duration duration =
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          default -> Duration.ofHours(amount);
        };
    if (!inRange(duration)) {
      throw new IllegalArgumentException("a budget is from 1s to 24h; found: " + text);
    }
    return new Budget(duration);
  }

  /**
   * How long a native call may stand still before it counts as one that does not return: a tenth of the budget, from 5
   * to 30 seconds.
   */
  Duration patience() {
    Duration tenth = duration.dividedBy(10);
    if (tenth.compareTo(LEAST_PATIENCE) < 0) {
      return LEAST_PATIENCE;
    }
    return tenth.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : tenth;
  }

  private static boolean inRange(Duration duration) {
    return duration.compareTo(LEAST) >= 0 && duration.compareTo(MOST) <= 0;
  }
}
