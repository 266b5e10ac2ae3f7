package dev.crossfire.scenarios.counter;

/** The shapes of the family's functions; a pointer is passed as its address. */
public final class Calls {

  private Calls() {}

  /** Adds one to a counter and draws its new value. */
  public interface Increment {
    int of(long counter);
  }

  /** Adds one to the caller's shard of a counter; 0, or -1 if there is no such shard. */
  public interface ShardIncrement {
    int of(long counter, int shard);
  }

  /** Reads a counter. */
  public interface Get {
    int of(long counter);
  }

  /** Adds one to the process-wide counter and draws its new value, or reads it. */
  public interface GlobalInt {
    int call();
  }

  /** Adds one to the caller's shard of the process-wide counter; 0, or -1 if there is no such shard. */
  public interface GlobalShardIncrement {
    int call(int shard);
  }

  /** Puts the process-wide counter back to zero. */
  public interface GlobalReset {
    void call();
  }
}
