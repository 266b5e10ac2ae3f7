package dev.crossfire.scenarios.process;

/** The shapes of the family's functions; a pointer is passed as its address. */
public final class Calls {

  private Calls() {}

  /** Adds up bytes; -1 if data is NULL, -2 if length is too large. */
  public interface Sum {
    long of(long data, long length);
  }

  /** Doubles a number; -1 if it is negative. */
  public interface Operate {
    long of(int input);
  }
}
