package dev.crossfire.harness.run;

/** A fork did not come up; the message is one line that says what is wrong and what to do. */
public final class StressException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean lost;

  public StressException(String message) {
    this(message, false);
  }

  private StressException(String message, boolean lost) {
    super(message);
    this.lost = lost;
  }

  /** The fork was lost before it came up; the next one may well do so. */
  public static StressException lost(String message) {
    return new StressException(message, true);
  }

  /** Whether another fork is worth a try. */
  public boolean isLost() {
    return lost;
  }
}
