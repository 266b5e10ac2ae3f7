package dev.crossfire.harness.probe;

/** A probe file that does not say what to do; the message is one line without the file's name. */
public final class BadProbeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Position position;

  public BadProbeException(Position position, String message) {
    super(position + ": " + message);
    this.position = position;
  }

  /** Where in the file. */
  public Position position() {
    return position;
  }
}
