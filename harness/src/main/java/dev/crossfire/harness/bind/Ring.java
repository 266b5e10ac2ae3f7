package dev.crossfire.harness.bind;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Cells of native memory in a ring, used by one thread at a time; see {@link Slab}. */
@SuppressWarnings("ReferenceEquality") // a thread is itself and no other
final class Ring {

  private static final int CACHE_LINE = 64;

  /** The ring is zeroed part by part, as its owner comes to them: one part more than the states in use fill. */
  private static final int PARTS = 8;

  private @Nullable Thread owner;
  private int bytes;
  private MemorySegment memory = MemorySegment.NULL;
  private long cellBytes;
  private long partBytes;
  private long cursor;
  private long partEnd;

  /** Whether the thread owns it and its cells have this size. */
  boolean serves(Thread thread, int wantedBytes) {
    return owner == thread && bytes == wantedBytes;
  }

  /** Whether it has no living owner but perhaps the thread itself. */
  boolean isFree(Thread thread) {
    Thread current = owner;
    return current == null || current == thread || !current.isAlive();
  }

  /** Ends its owner's use; none of its cells is in use any more. */
  void retire() {
    owner = null;
  }

  void lend(Thread thread, int wantedBytes, int inFlight) {
    if (wantedBytes < 1 || inFlight < 1) {
      throw new IllegalStateException(
          "a slab is prepared before states are made: bytes=" + wantedBytes + ", inFlight="
              + inFlight);
    }
    if (owner == thread) {
      throw new IllegalStateException(
          "states of one block have one size: expected %d bytes, found %d".formatted(bytes,
              wantedBytes));
    }
    cellBytes = (long) Math.ceilDiv(wantedBytes, CACHE_LINE) * CACHE_LINE;
    partBytes = cellBytes * Math.ceilDiv(inFlight, PARTS - 1);
    if (memory.byteSize() < partBytes * PARTS) {
      memory = Arena.global().allocate(partBytes * PARTS, CACHE_LINE);
    }
    enter(0);
    bytes = wantedBytes;
    owner = thread;
  }

  long next() {
    if (cursor == partEnd) {
      long offset = partEnd - memory.address();
      enter(offset == partBytes * PARTS ? 0 : offset);
    }
    long cell = cursor;
    cursor = cell + cellBytes;
    return cell;
  }

  private void enter(long offset) {
    memory.asSlice(offset, partBytes).fill((byte) 0);
    cursor = memory.address() + offset;
    partEnd = cursor + partBytes;
  }
}
