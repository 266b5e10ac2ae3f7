package dev.crossfire.scenarios.config;

/** The shapes of the family's functions; a pointer is passed as its address. */
public final class Calls {

  private Calls() {}

  /** Copies all values in; 0, or a negative error. */
  public interface Set {
    int of(long config, long values);
  }

  /** Copies all values out; 0, or a negative error. */
  public interface Get {
    int of(long config, long values);
  }

  /** Sets one value that is a number; 0. */
  public interface SetNumber {
    int of(long config, int value);
  }

  /** Sets one value that is a flag; 0. */
  public interface SetFlag {
    int of(long config, boolean value);
  }

  /** Sets the name; 0, or a negative error. */
  public interface SetName {
    int of(long config, long name);
  }

  /** Sets the timeout. */
  public interface SetTimeout {
    void of(long config, int timeoutMs);
  }

  /** Reads the timeout; -1 if it is too long. */
  public interface Timeout {
    int of(long config);
  }

  /** Makes all values from a number. */
  public interface Fill {
    void of(long values, int number);
  }

  /** Tells the number back; -1 if the values are torn. */
  public interface NumberOf {
    int of(long values);
  }

  /** Initialises a configuration, or heals it. */
  public interface Change {
    int of(long config);
  }
}
