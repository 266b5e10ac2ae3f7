package dev.crossfire.harness.probe.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The functions that a shared library of 64-bit ELF exports.
 *
 * <p>The file is not trusted: every offset is checked, and what is read is bounded.
 */
final class ElfExports {

  private static final long MOST_BYTES = 1L << 30;
  private static final int MOST_SECTIONS = 4_096;
  private static final int MOST_NAMES = 65_536;
  private static final int LONGEST_NAME = 512;

  private static final int SECTION_HEADER = 64;
  private static final int SYMBOL = 24;
  private static final int DYNAMIC_SYMBOLS = 11;
  private static final int FUNCTION = 2;

  private final ByteBuffer file;

  /** How many symbols may still be read; sections may share them. */
  private long symbolsLeft = MOST_NAMES * 4L;

  private ElfExports(ByteBuffer file) {
    this.file = file;
  }

  /** A file that is no library, or none that this machine could load; the message says what is wrong. */
  static final class NotALibraryException extends Exception {

    private static final long serialVersionUID = 1L;

    NotALibraryException(String message) {
      super(message);
    }
  }

  /** The names, sorted; those that begin with an underscore are the library's own business and left out. */
  static SortedSet<String> read(Path library) throws IOException, NotALibraryException {
    try (FileChannel channel = FileChannel.open(library)) {
      if (channel.size() > MOST_BYTES) {
        throw new NotALibraryException("it is larger than %d bytes".formatted(MOST_BYTES));
      }
      return read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
  }

  /** The names in a library of these bytes. */
  static SortedSet<String> read(ByteBuffer bytes) throws NotALibraryException {
    try {
      return new ElfExports(bytes).names();
    } catch (IndexOutOfBoundsException e) {
      throw new NotALibraryException("it is cut short or damaged");
    }
  }

  private SortedSet<String> names() throws NotALibraryException {
    if (file.limit() < SECTION_HEADER || file.getInt(0) != 0x7f454c46) {
      throw new NotALibraryException("it is no ELF file");
    }
    if (file.get(4) != 2) {
      throw new NotALibraryException("it is no 64-bit library");
    }
    file.order(file.get(5) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long sections = file.getLong(40);
    int count = Short.toUnsignedInt(file.getShort(60));
    if (count > MOST_SECTIONS) {
      throw new NotALibraryException("it has more than %d sections".formatted(MOST_SECTIONS));
    }
    SortedSet<String> names = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      int section = at(sections, (long) i * SECTION_HEADER);
      if (file.getInt(section + 4) == DYNAMIC_SYMBOLS) {
        int strings = at(sections, (long) link(section, count) * SECTION_HEADER);
        add(section, strings, names);
      }
    }
    return names;
  }

  private int link(int section, int count) throws NotALibraryException {
    int link = file.getInt(section + 40);
    if (link < 0 || link >= count) {
      throw new NotALibraryException("it is cut short or damaged");
    }
    return link;
  }

  private void add(int symbols, int strings, SortedSet<String> names) throws NotALibraryException {
    long begin = file.getLong(symbols + 24);
    long count = file.getLong(symbols + 32) / SYMBOL;
    symbolsLeft -= count;
    if (count < 0 || symbolsLeft < 0) {
      throw new NotALibraryException("it has more symbols than a library has");
    }
    for (long i = 0; i < count && names.size() < MOST_NAMES; i++) {
      int symbol = at(begin, i * SYMBOL);
      int info = Byte.toUnsignedInt(file.get(symbol + 4));
      boolean defined = file.getShort(symbol + 6) != 0;
      boolean visible = (info >> 4) == 1 || (info >> 4) == 2;
      if ((info & 15) == FUNCTION && defined && visible) {
        String name = name(strings, Integer.toUnsignedLong(file.getInt(symbol)));
        if (name.matches("[A-Za-z][A-Za-z0-9_]*")) {
          names.add(name);
        }
      }
    }
  }

  private String name(int strings, long offset) throws NotALibraryException {
    int begin = at(file.getLong(strings + 24), offset);
    int end = begin;
    while (end - begin < LONGEST_NAME && file.get(end) != 0) {
      end++;
    }
    byte[] bytes = new byte[end - begin];
    file.get(begin, bytes);
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private int at(long base, long offset) throws NotALibraryException {
    long sum = base + offset;
    if (base < 0 || offset < 0 || sum < 0 || sum >= file.limit()) {
      throw new NotALibraryException("it is cut short or damaged");
    }
    return (int) sum;
  }
}
