package dev.crossfire.harness.contract;

import java.util.regex.Pattern;

/**
 * The stable name of a scenario, {@code FAMILY.NAME}, such as {@code counter.atomic-relaxed}. A probe's name may do
 * without a family, and is then its own.
 *
 * @param value the whole name; its parts are lower case letters, digits, hyphens and underscores
 */
public record ScenarioId(String value) implements Comparable<ScenarioId> {

  /** The family of the races that show that threads overlapped, and nothing else. */
  public static final String CALIBRATION = "calibration";

  private static final Pattern FORM =
      Pattern.compile("[a-z][a-z0-9]*([-_][a-z0-9]+)*(\\.[a-z][a-z0-9]*([-_][a-z0-9]+)*)?");

  public ScenarioId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a scenario is named FAMILY.NAME or NAME in lower case letters, digits, hyphens and"
              + " underscores; found: " + value);
    }
  }

  /** The part before the dot; the whole name if there is none. */
  public String family() {
    int dot = value.indexOf('.');
    return dot < 0 ? value : value.substring(0, dot);
  }

  /** The part after the dot; the whole name if there is none. */
  public String name() {
    return value.substring(value.indexOf('.') + 1);
  }

  /** Whether it names a race that shows that threads overlapped, and nothing else. */
  public boolean isCalibration() {
    return family().equals(CALIBRATION);
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
