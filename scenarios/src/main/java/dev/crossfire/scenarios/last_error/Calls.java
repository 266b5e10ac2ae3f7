package dev.crossfire.scenarios.last_error;

/** The shapes of the family's functions; a pointer is passed as its address. */
public final class Calls {

  private Calls() {}

  /** Fails with an error; a negative number. */
  public interface Fail {
    int of(int error);
  }

  /** Fails with an error, and saves errno to an address; a negative number. */
  public interface FailSavingErrno {
    int of(long errno, int error);
  }

  /** Says why the last call failed. */
  public interface Get {
    int call();
  }
}
