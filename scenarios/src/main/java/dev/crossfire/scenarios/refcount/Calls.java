package dev.crossfire.scenarios.refcount;

/** The shapes of the family's functions; a pointer is passed as its address. */
public final class Calls {

  private Calls() {}

  /** Makes a living object with so many references; 0, or a negative error. */
  public interface Init {
    int of(long object, int references);
  }

  /** Adds a reference. */
  public interface Retain {
    void of(long object);
  }

  /** Gives a reference back; 1 if that destroyed the object. */
  public interface Drop {
    int of(long object);
  }

  /** Uses the object; -1 if it was destroyed. */
  public interface Use {
    int of(long object);
  }

  /** Says how often the object was destroyed. */
  public interface Frees {
    int of(long object);
  }
}
