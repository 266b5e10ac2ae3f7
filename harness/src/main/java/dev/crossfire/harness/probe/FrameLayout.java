package dev.crossfire.harness.probe;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives out places in a frame, and holds what is there before a sample. */
final class FrameLayout {

  /** What two processors write must not share a cache line, nor the next one, which is fetched along. */
  private static final int APART = 128;

  private static final int MOST_BYTES = 65_536;

  private final List<Program.Region> regions = new ArrayList<>();
  private byte[] image = new byte[256];
  private int end;

  /** What follows is used by another thread than what came before. */
  void part() {
    end = roundUp(end, APART);
  }

  int place(int bytes, int alignment, Position position) {
    end = roundUp(end, alignment);
    int offset = end;
    if (bytes > MOST_BYTES - offset) {
      throw new BadProbeException(position,
          "all variables of a probe together have at most %d bytes".formatted(MOST_BYTES));
    }
    end += bytes;
    if (end > image.length) {
      image = Arrays.copyOf(image, Math.max(end, 2 * image.length));
    }
    return offset;
  }

  int place(CType type, Position position) {
    return place(type.size(), type.alignment(), position);
  }

  /** Names a place, so that pointers into it can be told. */
  void name(String name, int offset, int bytes) {
    regions.add(new Program.Region(name, offset, bytes));
  }

  void put(int offset, int bytes, long value) {
    ByteBuffer buffer = ByteBuffer.wrap(image).order(ByteOrder.nativeOrder());
    switch (bytes) {
      case 1 -> buffer.put(offset, (byte) value);
      case 2 -> buffer.putShort(offset, (short) value);
      case 4 -> buffer.putInt(offset, (int) value);
      default -> buffer.putLong(offset, value);
    }
  }

  /** Puts a text, a char a byte. */
  void put(int offset, String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      image[offset + i] = (byte) bytes.charAt(i);
    }
  }

  byte[] image() {
    return Arrays.copyOf(image, roundUp(Math.max(end, 1), APART));
  }

  List<Program.Region> regions() {
    return regions;
  }

  static int roundUp(int offset, int alignment) {
    return (offset + alignment - 1) / alignment * alignment;
  }
}
