package dev.crossfire.harness.contract;

import java.util.regex.Pattern;

/**
 * The stable name of a scenario, {@code FAMILY.NAME}, such as {@code counter.atomic-relaxed}.
 *
 * @param value the whole name; both parts are lower case letters, digits and hyphens
 */
public record ScenarioId(String value) implements Comparable<ScenarioId> {

  private static final Pattern FORM =
      Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*\\.[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public ScenarioId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a scenario is named FAMILY.NAME in lower case letters, digits and hyphens; found: "
              + value);
    }
  }

  /** The part before the dot. */
  public String family() {
    return value.substring(0, value.indexOf('.'));
  }

  /** The part after the dot. */
  public String name() {
    return value.substring(value.indexOf('.') + 1);
  }

  @Override
  public int compareTo(ScenarioId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
