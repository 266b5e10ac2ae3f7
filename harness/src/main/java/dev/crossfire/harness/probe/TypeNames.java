package dev.crossfire.harness.probe;

import dev.crossfire.harness.probe.CType.Kind;
import dev.crossfire.harness.probe.CType.Scalar;
import java.util.HashMap;
import java.util.Map;

/** The names of types that a probe can use: C's own, the fixed-width ones, and those that it declares itself. */
final class TypeNames {

  static final CType NOTHING = new CType.Nothing();
  static final Scalar CHAR = new Scalar("char", Kind.SIGNED, 1);
  static final Scalar INT = new Scalar("int", Kind.SIGNED, 4);
  static final Scalar LONG = new Scalar("long", Kind.SIGNED, 8);
  static final Scalar UNSIGNED_LONG = new Scalar("unsigned long", Kind.UNSIGNED, 8);
  static final Scalar FLOAT = new Scalar("float", Kind.FLOATING, 4);
  static final Scalar DOUBLE = new Scalar("double", Kind.FLOATING, 8);
  static final Scalar BOOL = new Scalar("bool", Kind.BOOL, 1);

  private final Map<String, CType> names = new HashMap<>();
  private final Map<String, CType.Struct> structs = new HashMap<>();

  TypeNames() {
    for (int bits = 8; bits <= 64; bits *= 2) {
      signed("int" + bits + "_t", bits / 8);
      unsigned("uint" + bits + "_t", bits / 8);
    }
    unsigned("size_t", 8);
    unsigned("uintptr_t", 8);
    unsigned("socklen_t", 4);
    unsigned("in_addr_t", 4);
    unsigned("mode_t", 4);
    unsigned("uid_t", 4);
    unsigned("pthread_t", 8);
    for (String name : new String[] {"ssize_t", "intptr_t", "ptrdiff_t", "time_t", "off_t",
        "clock_t", "intmax_t"}) {
      signed(name, 8);
    }
    unsigned("uintmax_t", 8);
    signed("pid_t", 4);
    signed("wchar_t", 4);
    names.put("bool", BOOL);
    names.put("_Bool", BOOL);
  }

  private void signed(String name, int size) {
    names.put(name, new Scalar(name, Kind.SIGNED, size));
  }

  private void unsigned(String name, int size) {
    names.put(name, new Scalar(name, Kind.UNSIGNED, size));
  }

  boolean knows(String name) {
    return names.containsKey(name);
  }

  CType of(String name) {
    CType type = names.get(name);
    if (type == null) {
      throw new IllegalStateException("unknown type: " + name);
    }
    return type;
  }

  void define(String name, CType type) {
    names.put(name, type);
  }

  /** The struct of a tag, incomplete if it was not declared yet. */
  CType.Struct struct(String tag) {
    return structs.computeIfAbsent(tag, name -> new CType.Struct("struct " + name));
  }

  /** A type that a header keeps to itself, such as {@code FILE}. */
  CType.Struct opaque(String name) {
    var type = new CType.Struct(name);
    names.put(name, type);
    return type;
  }
}
