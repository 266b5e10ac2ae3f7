package dev.crossfire.harness.probe.engine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;

/**
 * Reads and writes frames by address. Called by generated code, which knows that each offset is aligned and inside.
 *
 * <p>Following a pointer that a library returned may end the process; that is the library's doing, and evidence.
 */
final class Memory {

  private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private Memory() {}

  static long s1(long frame, int offset) {
    return ALL.get(ValueLayout.JAVA_BYTE, frame + offset);
  }

  static long u1(long frame, int offset) {
    return ALL.get(ValueLayout.JAVA_BYTE, frame + offset) & 0xff;
  }

  static long s2(long frame, int offset) {
    return ALL.get(ValueLayout.JAVA_SHORT_UNALIGNED, frame + offset);
  }

  static long u2(long frame, int offset) {
    return ALL.get(ValueLayout.JAVA_SHORT_UNALIGNED, frame + offset) & 0xffff;
  }

  static long s4(long frame, int offset) {
    return ALL.get(ValueLayout.JAVA_INT_UNALIGNED, frame + offset);
  }

  static long u4(long frame, int offset) {
    return ALL.get(ValueLayout.JAVA_INT_UNALIGNED, frame + offset) & 0xffff_ffffL;
  }

  static long s8(long frame, int offset) {
    return ALL.get(ValueLayout.JAVA_LONG_UNALIGNED, frame + offset);
  }

  static double f4(long frame, int offset) {
    return ALL.get(ValueLayout.JAVA_FLOAT_UNALIGNED, frame + offset);
  }

  static double f8(long frame, int offset) {
    return ALL.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, frame + offset);
  }

  static void put1(long value, long frame, int offset) {
    ALL.set(ValueLayout.JAVA_BYTE, frame + offset, (byte) value);
  }

  static void put2(long value, long frame, int offset) {
    ALL.set(ValueLayout.JAVA_SHORT_UNALIGNED, frame + offset, (short) value);
  }

  static void put4(long value, long frame, int offset) {
    ALL.set(ValueLayout.JAVA_INT_UNALIGNED, frame + offset, (int) value);
  }

  static void put8(long value, long frame, int offset) {
    ALL.set(ValueLayout.JAVA_LONG_UNALIGNED, frame + offset, value);
  }

  static void putF4(double value, long frame, int offset) {
    ALL.set(ValueLayout.JAVA_FLOAT_UNALIGNED, frame + offset, (float) value);
  }

  static void putF8(double value, long frame, int offset) {
    ALL.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, frame + offset, value);
  }

  /** A struct in a frame, to be passed by value; allocates unless the compiler sees through it. */
  static MemorySegment segment(long frame, int offset, int bytes) {
    return ALL.asSlice(frame + offset, bytes);
  }

  /** Where a struct that is returned by value goes; allocates unless the compiler sees through it. */
  static SegmentAllocator place(long frame, int offset, int bytes) {
    return SegmentAllocator.prefixAllocator(ALL.asSlice(frame + offset, bytes));
  }

  /** Copies the text at a pointer of the frame, up to its zero byte; the place was zero before. */
  static void keepText(long frame, int pointer, int place, int most) {
    long from = s8(frame, pointer);
    if (from == 0) {
      return;
    }
    put8(1, frame, place);
    long to = frame + place + Long.BYTES;
    for (int i = 0; i < most; i++) {
      byte next = ALL.get(ValueLayout.JAVA_BYTE, from + i);
      if (next == 0) {
        return;
      }
      ALL.set(ValueLayout.JAVA_BYTE, to + i, next);
    }
  }

  /** Copies as many bytes as there are at a pointer of the frame. */
  static void keepBytes(long frame, int pointer, int place, int bytes) {
    long from = s8(frame, pointer);
    if (from != 0) {
      put8(1, frame, place);
      MemorySegment.copy(ALL, from, ALL, frame + place + Long.BYTES, bytes);
    }
  }

  /** Makes a frame what it is before its sample. */
  static void reset(long frame, MemorySegment image) {
    MemorySegment.copy(image, 0, ALL, frame, image.byteSize());
  }
}
