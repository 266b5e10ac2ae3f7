package dev.crossfire.harness.record;

import java.util.Locale;

/** Why a scenario is in a run. */
public enum SelectedAs {
  /** The user's selection matches it. */
  ASKED,
  /** A selected fix needs it. */
  CONTROL;

  /** The name in the results file. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
