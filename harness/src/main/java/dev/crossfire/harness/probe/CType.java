package dev.crossfire.harness.probe;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A C type, as laid out by the System V ABI for 64-bit machines. */
public sealed interface CType {

  /** Its size in bytes; 0 if it has none. */
  int size();

  /** The number that its address is a multiple of. */
  int alignment();

  /** How many structs lie inside one another in it. */
  default int levels() {
    return 0;
  }

  /** No value. */
  record Nothing() implements CType {

    @Override
    public int size() {
      return 0;
    }

    @Override
    public int alignment() {
      return 1;
    }

    @Override
    public String toString() {
      return "void";
    }
  }

  /** How the bits of a scalar are read. */
  enum Kind {
    SIGNED, UNSIGNED, BOOL, FLOATING
  }

  /**
   * A number.
   *
   * @param name its name in C
   * @param kind how its bits are read
   * @param size 1, 2, 4 or 8 bytes
   */
  record Scalar(String name, Kind kind, int size) implements CType {

    @Override
    public int alignment() {
      return size;
    }

    boolean integer() {
      return kind != Kind.FLOATING;
    }

    /** Whether an integer literal of this value can be given to it unchanged. */
    boolean holds(long value, boolean beyondSigned) {
      return switch (kind) {
        case BOOL -> !beyondSigned && (value == 0 || value == 1);
        case FLOATING -> true;
        case SIGNED -> !beyondSigned && value >= -1L << (8 * size - 1)
            && value <= (-1L >>> 1) >>> (64 - 8 * size);
        case UNSIGNED -> size == 8
            ? beyondSigned || value >= 0
            : !beyondSigned && value >= 0 && value >>> (8 * size) == 0;
      };
    }

    /** The number of a floating-point type that is nearest to an integer. */
    double nearest(long value, boolean beyondSigned) {
      BigInteger exact = beyondSigned
          ? new BigInteger(Long.toUnsignedString(value))
          : BigInteger.valueOf(value);
      return size == 4 ? exact.floatValue() : exact.doubleValue();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The address of something. */
  record Pointer(CType target) implements CType {

    @Override
    public int size() {
      return 8;
    }

    @Override
    public int alignment() {
      return 8;
    }

    /** Whether it points to bytes that C takes for text. */
    boolean toText() {
      return target instanceof Scalar scalar && scalar.integer() && scalar.kind() != Kind.BOOL
          && scalar.size() == 1;
    }

    @Override
    public String toString() {
      return target instanceof Pointer ? target + "*" : target + " *";
    }
  }

  /** Several of a kind, one after another. */
  record Array(CType element, int length) implements CType {

    @Override
    public int size() {
      return Math.multiplyExact(element.size(), length);
    }

    @Override
    public int alignment() {
      return element.alignment();
    }

    @Override
    public int levels() {
      return element.levels();
    }

    @Override
    public String toString() {
      return element + "[" + length + "]";
    }
  }

  /** A function. */
  record Function(CType result, List<CType> parameters, boolean variadic) implements CType {

    public Function {
      parameters = List.copyOf(parameters);
    }

    @Override
    public int size() {
      return 0;
    }

    @Override
    public int alignment() {
      return 1;
    }

    @Override
    public String toString() {
      return "function returning " + result;
    }
  }

  /** A member of a struct. */
  record Field(String name, CType type, int offset) {}

  /** A struct. Two of one tag are the same object; it is complete once its members are known. */
  final class Struct implements CType {

    private final String tag;
    private @Nullable List<Field> fields;
    private int size;
    private int alignment = 1;
    private int levels;

    Struct(String tag) {
      this.tag = tag;
    }

    void complete(List<Field> members, int bytes, int multiple) {
      fields = List.copyOf(members);
      size = bytes;
      alignment = multiple;
      levels = 1 + members.stream().mapToInt(member -> member.type().levels()).max().orElse(0);
    }

    /** Its members in order; empty while it is incomplete. */
    public Optional<List<Field>> fields() {
      return Optional.ofNullable(fields);
    }

    public String tag() {
      return tag;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public int alignment() {
      return alignment;
    }

    @Override
    public int levels() {
      return levels;
    }

    @Override
    public String toString() {
      return tag;
    }
  }
}
