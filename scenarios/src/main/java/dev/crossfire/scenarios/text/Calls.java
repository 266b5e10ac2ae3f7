package dev.crossfire.scenarios.text;

/** The shapes of the family's functions; a pointer is passed as its address. */
public final class Calls {

  private Calls() {}

  /** Writes a label into the library's buffer, and points to it. */
  public interface Label {
    long of(int number);
  }

  /** Writes a label into a buffer, and points to it. */
  public interface LabelIn {
    long of(int number, long buffer, long room);
  }

  /** Reads the number back; -2 if the label is of two calls. */
  public interface NumberOf {
    int of(long label);
  }

  /** Writes two numbers as a format says, and gives the length of the text. */
  public interface Format {
    int of(long buffer, long room, long format, int first, int second);
  }

  /** The length of a text, without its end. */
  public interface LengthOf {
    long of(long text);
  }
}
