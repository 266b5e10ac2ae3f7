package dev.crossfire.harness.run;

/** What the user asked for cannot be done; the message is one line that says what is wrong and what to do. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }

  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
