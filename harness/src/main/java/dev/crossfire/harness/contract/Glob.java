package dev.crossfire.harness.contract;

import java.util.regex.Pattern;

/**
 * A pattern for names: {@code *} is any run of characters, {@code ?} any one, and all else is itself.
 *
 * @param text the pattern
 */
public record Glob(String text) {

  /** Whether the whole name is as the pattern says. */
  public boolean matches(String name) {
    String regex = Pattern.quote(text).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Pattern.matches(regex, name);
  }

  @Override
  public String toString() {
    return text;
  }
}
