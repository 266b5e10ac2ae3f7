package dev.crossfire.scenarios.buffer;

import dev.crossfire.fixtures.buffer.cf_buffer_gate;
import dev.crossfire.harness.bind.NativeMemory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * An arena that is closed while a call is using memory that belongs to it.
 *
 * <p>The arena guards the memory and does not free it, so that a call whose arena was closed shows that and does not end the
 * process. One thread passes the gate, another closes the arena.
 */
final class Gate {

  private static final int LEAVE = 7;
  private static final int CLOSED = 1;
  private static final int REFUSED = -1;

  private static final int BYTES = Math.toIntExact(cf_buffer_gate.sizeof());
  private static final long ENTERED_OFFSET = cf_buffer_gate.entered$offset();
  private static final long LEAVE_OFFSET = cf_buffer_gate.leave$offset();

  /** Where the gate is, as a call without the arena's protection knows it. */
  final long address = NativeMemory.allocate(BYTES);

  private Arena arena = Arena.ofShared();
  private MemorySegment segment = MemorySegment.NULL;

  /**
   * Makes the gate one that nobody has entered, in an arena that is open. The one before may stay open: it holds nothing, and
   * closing it would make every sample wait for all threads.
   */
  void reset() {
    NativeMemory.putIntVolatile(address + ENTERED_OFFSET, 0);
    NativeMemory.putIntVolatile(address + LEAVE_OFFSET, 0);
    arena = Arena.ofShared();
    segment = MemorySegment.ofAddress(address).reinterpret(BYTES, arena, null);
  }

  /** The gate as memory of the arena. */
  MemorySegment segment() {
    return segment;
  }

  /** Waits until a call is using the gate, closes the arena, and lets the call go on; whether it could be closed. */
  int close() {
    while (NativeMemory.getIntVolatile(address + ENTERED_OFFSET) == 0) {
      Thread.onSpinWait();
    }
    try {
      arena.close();
      return CLOSED;
    } catch (IllegalStateException refused) {
      return REFUSED;
    } finally {
      NativeMemory.putIntVolatile(address + LEAVE_OFFSET, LEAVE);
    }
  }
}
