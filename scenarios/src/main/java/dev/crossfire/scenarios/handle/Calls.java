package dev.crossfire.scenarios.handle;

import java.lang.foreign.MemorySegment;

/** The shapes of the family's functions; a pointer is passed as its address. */
public final class Calls {

  private Calls() {}

  /** Moves to the next item; its number, or -1 for a thread that is refused. */
  public interface Next {
    int of(long handle);
  }

  /** The same with memory that knows its owner. */
  public interface NextOfSegment {
    int of(MemorySegment handle);
  }

  /** Points to the current item. */
  public interface Borrow {
    long of(long handle);
  }

  /** Reads an item, or the current one of a handle; -2 if it is of two items. */
  public interface Read {
    int of(long item);
  }
}
