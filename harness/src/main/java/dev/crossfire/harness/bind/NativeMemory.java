package dev.crossfire.harness.bind;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * Native memory by its address, for what all samples share and for what C wrote.
 *
 * <p>Assumptions: an address is of memory that is still there, since nothing is checked. Guarantees: memory made here is
 * zeroed but for what is given, in cache lines of its own, and kept for the life of the JVM. Accesses are
 * plain ones unless their name says otherwise, in the machine's byte order. Progress: reading and writing never block and allocate nothing.
 */
public final class NativeMemory {

  private static final int CACHE_LINE = 64;

  private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

  private NativeMemory() {}

  /** The address of new memory, for data that is made once. */
  public static long allocate(int bytes) {
    return Arena.global().allocate(bytes, CACHE_LINE).address();
  }

  /** The address of new memory that holds these bytes. */
  public static long of(byte[] bytes) {
    MemorySegment memory = Arena.global().allocate(bytes.length, CACHE_LINE);
    memory.copyFrom(MemorySegment.ofArray(bytes));
    return memory.address();
  }

  /** The address of new memory that holds this text as C has it: UTF-8, and a zero byte at its end. */
  public static long of(String text) {
    return Arena.global().allocateFrom(text).address();
  }

  /** Reads an {@code int32_t}. */
  public static int getInt(long address) {
    return ALL.get(ValueLayout.JAVA_INT, address);
  }

  /** Writes an {@code int32_t}. */
  public static void putInt(long address, int value) {
    ALL.set(ValueLayout.JAVA_INT, address, value);
  }

  /** Reads an {@code int32_t} that other threads write meanwhile, in C by atomics or here. */
  public static int getIntVolatile(long address) {
    return (int) INT.getVolatile(ALL, address);
  }

  /** Writes an {@code int32_t} that other threads read meanwhile. */
  public static void putIntVolatile(long address, int value) {
    INT.setVolatile(ALL, address, value);
  }

  /** Writes a pointer or an {@code int64_t}. */
  public static void putLong(long address, long value) {
    ALL.set(ValueLayout.JAVA_LONG, address, value);
  }
}
