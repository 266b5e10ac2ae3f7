package dev.crossfire.scenarios.once;

/** The shapes of the family's functions; a pointer is passed as its address. */
public final class Calls {

  private Calls() {}

  /** Uses the service: 136 if it is complete. */
  public interface Use {
    int call();
  }

  /** Initialises the service. */
  public interface Init {
    void call();
  }

  /** Says how often the service was initialised. */
  public interface Runs {
    int call();
  }

  /** Makes the service one that was never initialised. */
  public interface Reset {
    void call();
  }
}
