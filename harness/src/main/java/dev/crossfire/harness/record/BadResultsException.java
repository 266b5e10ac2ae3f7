package dev.crossfire.harness.record;

/** A file that is not a results document; the message is one line for the user. */
public final class BadResultsException extends Exception {

  private static final long serialVersionUID = 1L;

  public BadResultsException(String message) {
    super(message);
  }

  public BadResultsException(String message, Throwable cause) {
    super(message, cause);
  }
}
