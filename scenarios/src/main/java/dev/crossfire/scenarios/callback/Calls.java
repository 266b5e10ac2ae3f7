package dev.crossfire.scenarios.callback;

/** The shapes of the family's functions; a pointer is passed as its address. */
public final class Calls {

  private Calls() {}

  /** Registers a function with its data. */
  public interface Register {
    void of(long registry, long function, long data);
  }

  /** Registers a pair of function and data. */
  public interface RegisterPair {
    void of(long registry, long pair);
  }

  /** Calls what is registered with a value; what that returned, or -1 if nothing is registered. */
  public interface Fire {
    int of(long registry, int value);
  }

  /** Takes the callback out. */
  public interface Unregister {
    void of(long registry);
  }

  /** Retires data, as if it were freed. */
  public interface Retire {
    void of(long data);
  }
}
