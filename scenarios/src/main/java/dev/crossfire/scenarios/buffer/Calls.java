package dev.crossfire.scenarios.buffer;

import java.lang.foreign.MemorySegment;

/** The shapes of the family's functions; a pointer is passed as its address. */
public final class Calls {

  private Calls() {}

  /** Creates a buffer in a cell and frees the one that was there; how many were freed, or a negative error. */
  public interface Create {
    int of(long cell);
  }

  /** Creates a buffer for several holders; 0, or a negative error. */
  public interface CreateFor {
    int of(long cell, int holders);
  }

  /** Frees the buffer; how many were freed, -1 if it was freed already. */
  public interface Free {
    int of(long cell);
  }

  /** Says how many buffers are in use. */
  public interface Live {
    int of(long cell);
  }

  /** Frees the buffer and creates it anew; its new generation. */
  public interface Recycle {
    int of(long cell);
  }

  /** Writes into the buffer of a generation; -1 if that was freed. */
  public interface Write {
    int of(long cell, int generation, int content);
  }

  /** Reads the content of the current buffer. */
  public interface Read {
    int of(long cell);
  }

  /** Waits at a gate of which only the address is known. */
  public interface WaitAtAddress {
    int of(long gate);
  }

  /** Waits at a gate that the call keeps alive. */
  public interface WaitAtSegment {
    int of(MemorySegment gate);
  }
}
