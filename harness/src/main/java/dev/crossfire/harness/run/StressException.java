package dev.crossfire.harness.run;

/** A fork did not come up; the message is one line that says what is wrong and what to do. */
public final class StressException extends Exception {

  private static final long serialVersionUID = 1L;

  public StressException(String message) {
    super(message);
  }
}
