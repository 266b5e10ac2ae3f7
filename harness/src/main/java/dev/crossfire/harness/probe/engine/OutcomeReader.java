package dev.crossfire.harness.probe.engine;

import dev.crossfire.harness.probe.CType;
import dev.crossfire.harness.probe.Item;
import dev.crossfire.harness.probe.Program;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads outcomes from frames, as words that are equal if and only if their outcomes are. Used by one thread at a time;
 * reading allocates nothing.
 *
 * <p>What differs from run to run though nothing is wrong is made alike: a pointer becomes null, a place in the probe's own
 * memory, a pointer that setup got, or the number of the first pointer in the outcome that it is equal to.
 */
final class OutcomeReader {

  private static final long KNOWN = 1L << 60;
  private static final long REGION = 2L << 60;
  private static final long OTHER = 3L << 60;
  private static final long KIND = 7L << 60;

  private final List<Item> items;
  private final List<Program.Region> regions;
  private final List<Program.Region> known;
  private final long[] words;
  private final long[] others;
  private int othersSeen;

  OutcomeReader(Program program, List<String> leftOut) {
    items = program.items().stream().filter(item -> !leftOut.contains(item.name())).toList();
    regions = program.regions();
    known = program.known();
    words = new long[items.stream().mapToInt(OutcomeReader::words).sum()];
    others = new long[(int) items.stream().mapToLong(item -> item.leaves().size()).sum()];
  }

  /** The outcome of a frame; the array is used again for the next one. */
  @SuppressWarnings("ForLoopReplaceableByForEach") // an iterator would be garbage for each sample
  long[] read(long frame) {
    int at = 0;
    othersSeen = 0;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      boolean there = true;
      if (item.kept().isPresent()) {
        there = Memory.s8(frame, item.kept().getAsInt()) != 0;
        words[at++] = there ? 1 : 0;
      }
      List<Item.Leaf> leaves = item.leaves();
      for (int j = 0; j < leaves.size(); j++) {
        Item.Leaf leaf = leaves.get(j);
        int end = at + words(leaf);
        if (there) {
          read(frame, leaf, at);
        } else {
          Arrays.fill(words, at, end, 0);
        }
        at = end;
      }
    }
    return words;
  }

  private void read(long frame, Item.Leaf leaf, int at) {
    switch (leaf.reading()) {
      case NUMBER -> words[at] = number(frame, leaf);
      case SAMENESS -> {
        long value = number(frame, leaf);
        words[at] = value == 0 ? 0 : other(value);
      }
      case NULLNESS -> words[at] = Memory.s8(frame, leaf.offset()) == 0 ? 0 : 1;
      case IDENTITY -> words[at] = identity(frame, Memory.s8(frame, leaf.offset()));
      case TEXT -> text(frame, leaf, at);
    }
  }

  private static long number(long frame, Item.Leaf leaf) {
    boolean unsigned =
        leaf.type() instanceof CType.Scalar scalar && scalar.kind() == CType.Kind.UNSIGNED;
    return switch (leaf.bytes()) {
      case 1 -> unsigned ? Memory.u1(frame, leaf.offset()) : Memory.s1(frame, leaf.offset());
      case 2 -> unsigned ? Memory.u2(frame, leaf.offset()) : Memory.s2(frame, leaf.offset());
      case 4 -> unsigned ? Memory.u4(frame, leaf.offset()) : Memory.s4(frame, leaf.offset());
      default -> Memory.s8(frame, leaf.offset());
    };
  }

  @SuppressWarnings("ForLoopReplaceableByForEach")
  private long identity(long frame, long pointer) {
    if (pointer == 0) {
      return 0;
    }
    for (int i = 0; i < known.size(); i++) {
      if (Memory.s8(frame, known.get(i).offset()) == pointer) {
        return KNOWN | i;
      }
    }
    for (int i = 0; i < regions.size(); i++) {
      long offset = pointer - frame - regions.get(i).offset();
      if (offset >= 0 && offset < regions.get(i).bytes()) {
        return REGION | (long) i << 32 | offset;
      }
    }
    return other(pointer);
  }

  private long other(long value) {
    int i = 0;
    while (i < othersSeen && others[i] != value) {
      i++;
    }
    if (i == othersSeen) {
      others[othersSeen++] = value;
    }
    return OTHER | i;
  }

  private void text(long frame, Item.Leaf leaf, int at) {
    boolean ended = false;
    for (int word = 0; word < words(leaf); word++) {
      long bits = 0;
      for (int i = 0; i < Long.BYTES && !ended; i++) {
        int index = word * Long.BYTES + i;
        long next = index < leaf.bytes() ? Memory.u1(frame, leaf.offset() + index) : 0;
        ended = next == 0;
        bits |= next << (8 * i);
      }
      words[at + word] = bits;
    }
  }

  /** The items of an outcome as text. */
  List<String> texts(long[] outcome) {
    List<String> texts = new ArrayList<>();
    int at = 0;
    for (Item item : items) {
      boolean there = true;
      if (item.kept().isPresent()) {
        there = outcome[at++] != 0;
      }
      List<String> parts = new ArrayList<>();
      for (Item.Leaf leaf : item.leaves()) {
        parts.add(text(leaf, outcome, at));
        at += words(leaf);
      }
      String value = !there
          ? "null"
          : parts.size() == 1 ? parts.getFirst() : "{" + String.join(", ", parts) + "}";
      texts.add(item.name() + "=" + value);
    }
    return texts;
  }

  private String text(Item.Leaf leaf, long[] outcome, int at) {
    long word = outcome[at];
    return switch (leaf.reading()) {
      case NUMBER -> number(leaf, word);
      case NULLNESS -> word == 0 ? "null" : "not null";
      case SAMENESS -> word == 0 ? "0" : "#" + ((word & ~KIND) + 1);
      case IDENTITY -> pointer(word);
      case TEXT -> quoted(leaf, outcome, at);
    };
  }

  private static String number(Item.Leaf leaf, long word) {
    if (!(leaf.type() instanceof CType.Scalar scalar)) {
      return Long.toString(word);
    }
    return switch (scalar.kind()) {
      case SIGNED -> Long.toString(word);
      case UNSIGNED -> Long.toUnsignedString(word);
      case BOOL -> word == 0 ? "false" : "true";
      case FLOATING -> scalar.size() == 4
          ? Float.toString(Float.intBitsToFloat((int) word))
          : Double.toString(Double.longBitsToDouble(word));
    };
  }

  private String pointer(long word) {
    long kind = word & KIND;
    long rest = word & ~KIND;
    if (kind == KNOWN) {
      return known.get((int) rest).name();
    }
    if (kind == REGION) {
      int offset = (int) rest;
      return regions.get((int) (rest >>> 32)).name() + (offset == 0 ? "" : "+" + offset);
    }
    return kind == OTHER ? "#" + (rest + 1) : "null";
  }

  private static String quoted(Item.Leaf leaf, long[] outcome, int at) {
    byte[] bytes = new byte[leaf.bytes()];
    int length = 0;
    while (length < bytes.length) {
      long word = outcome[at + length / Long.BYTES];
      byte next = (byte) (word >>> (8 * (length % Long.BYTES)));
      if (next == 0) {
        break;
      }
      bytes[length++] = next;
    }
    var text = new StringBuilder("\"");
    new String(bytes, 0, length, StandardCharsets.UTF_8).codePoints().forEach(c -> {
      switch (c) {
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        case '"', '\\' -> text.append('\\').appendCodePoint(c);
        default -> {
          if (Character.isISOControl(c) || c == 0xfffd) {
            text.append("\\x").append(String.format("%02x", c & 0xff));
          } else {
            text.appendCodePoint(c);
          }
        }
      }
    });
    return text.append(length == bytes.length ? "\"..." : "\"").toString();
  }

  private static int words(Item item) {
    return item.leaves().stream().mapToInt(OutcomeReader::words).sum()
        + (item.kept().isPresent() ? 1 : 0);
  }

  private static int words(Item.Leaf leaf) {
    return leaf.reading() == Item.Reading.TEXT ? Math.ceilDiv(leaf.bytes(), Long.BYTES) : 1;
  }
}
