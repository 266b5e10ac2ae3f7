package dev.crossfire.harness.bind;

/**
 * Native memory of one sample: fresh, zeroed, and in cache lines of its own.
 *
 * <p>A JCStress state extends it:
 *
 * <pre>{@code
 * @State
 * public class Cell extends NativeCell {
 *   public Cell() { super(64); }
 * }
 * }</pre>
 *
 * Assumptions: the state is made by a thread of JCStress and dropped when JCStress makes the next one in its place.
 * Guarantees: no other state that is in use has the same memory; what the constructor wrote is visible to all actors.
 * Progress: making one never blocks and allocates nothing but the Java object.
 */
public abstract class NativeCell {

  /** The first byte, aligned to 64 bytes. */
  public final long address;

  /**
   * Takes the next cell of this thread.
   *
   * @param bytes its size, more than 0; the same for all instances of a class
   */
  protected NativeCell(int bytes) {
    this.address = Slab.next(bytes);
  }

  /** Reads an int that lies some bytes behind the first; plainly, as C reads an {@code int32_t}. */
  public final int intAt(int offset) {
    return NativeMemory.getInt(address + offset);
  }
}
