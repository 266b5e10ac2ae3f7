package dev.crossfire.scenarios.thread_local;

/** The shapes of the family's functions; a pointer is passed as its address. */
public final class Calls {

  private Calls() {}

  /** Sets the timeout. */
  public interface Set {
    void of(int timeoutMs);
  }

  /** Sets the timeout of a context. */
  public interface SetIn {
    void of(long context, int timeoutMs);
  }

  /** Reads the timeout; 0 is the default. */
  public interface Get {
    int call();
  }

  /** Reads the timeout of a context; 0 is the default. */
  public interface GetIn {
    int of(long context);
  }

  /** Sets the timeout to the default. */
  public interface Reset {
    void call();
  }
}
