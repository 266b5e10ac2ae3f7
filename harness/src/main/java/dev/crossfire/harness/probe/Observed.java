package dev.crossfire.harness.probe;

import dev.crossfire.harness.probe.Item.Leaf;
import dev.crossfire.harness.probe.Item.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One entry of {@code observe}.
 *
 * @param name the variable
 * @param members the members of it, from the outside in; empty for all of it
 * @param text its words as they are written, without what stands between them
 * @param as how it is read
 * @param position where it stands
 */
record Observed(String name, List<String> members, String text, As as, Position position) {

  private static final int MOST_LEAVES = 64;

  /** How an entry is read. */
  enum As {
    DEFAULT, EXACT, IDENTITY, NULLNESS, STRING
  }

  /** Whether the call that gives it its value must copy what it points to, and whether that is text. */
  boolean wantsContent(CType type) {
    if (!(type instanceof CType.Pointer pointer)) {
      return false;
    }
    return as == As.STRING
        || ((as == As.DEFAULT || as == As.EXACT)
            && (pointer.toText() || (pointer.target().size() > 0
                && !(pointer.target() instanceof CType.Pointer))));
  }

  /** The entry as a part of an outcome; {@code passedOn} says that an actor handed the pointer to another call. */
  Item item(Variable variable, boolean passedOn) {
    if (variable.callback() >= 0) {
      noMembers(variable.type());
      only(As.EXACT, "a callback's count");
      return new Item(text,
          List.of(new Leaf(Reading.NUMBER, variable.offset() + Long.BYTES, TypeNames.INT, 4)),
          OptionalInt.empty());
    }
    if (variable.kept().isPresent() && wantsContent(variable.type())) {
      return kept(variable, variable.kept().get());
    }
    CType type = variable.type();
    int offset = variable.offset();
    for (String member : members) {
      CType.Field field = member(type, member);
      type = field.type();
      offset += field.offset();
    }
    if (type instanceof CType.Pointer) {
      Reading reading = as == As.NULLNESS || (as == As.DEFAULT && passedOn)
          ? Reading.NULLNESS
          : Reading.IDENTITY;
      if (as == As.EXACT || as == As.STRING) {
        throw bad("'%s' is a pointer that no call returned; identity or nullness can be observed"
            .formatted(text));
      }
      return new Item(text, List.of(new Leaf(reading, offset, type, 8)), OptionalInt.empty());
    }
    List<Leaf> leaves = new ArrayList<>();
    add(type, offset, leaves);
    return new Item(text, leaves, OptionalInt.empty());
  }

  private Item kept(Variable variable, Call.Kept kept) {
    var header = OptionalInt.of(kept.offset());
    if (kept.text()) {
      noMembers(variable.type());
      return new Item(text,
          List.of(new Leaf(Reading.TEXT, kept.content(), TypeNames.CHAR, kept.bytes())), header);
    }
    CType type = ((CType.Pointer) variable.type()).target();
    int offset = kept.content();
    for (String member : members) {
      CType.Field field = member(type, member);
      type = field.type();
      offset += field.offset();
    }
    List<Leaf> leaves = new ArrayList<>();
    add(type, offset, leaves);
    return new Item(text, leaves, header);
  }

  private void add(CType type, int offset, List<Leaf> leaves) {
    switch (type) {
      case CType.Scalar scalar -> leaves.add(
          new Leaf(as == As.IDENTITY ? Reading.SAMENESS : Reading.NUMBER, offset, scalar,
              scalar.size()));
      case CType.Pointer pointer -> leaves.add(new Leaf(
          as == As.NULLNESS ? Reading.NULLNESS : Reading.IDENTITY, offset, pointer, 8));
      case CType.Array array when array.element() instanceof CType.Scalar scalar
          && scalar.size() == 1 && scalar.kind() == CType.Kind.SIGNED ->
        leaves.add(new Leaf(Reading.TEXT, offset, scalar, array.length()));
      case CType.Array array -> {
        for (int i = 0; i < array.length(); i++) {
          add(array.element(), offset + i * array.element().size(), leaves);
        }
      }
      case CType.Struct struct -> {
        for (CType.Field field : struct.fields().orElse(List.of())) {
          add(field.type(), offset + field.offset(), leaves);
        }
      }
      case CType.Nothing nothing -> throw bad("'%s' has no value".formatted(text));
      case CType.Function function -> throw bad("'%s' has no value".formatted(text));
    }
    if (leaves.size() > MOST_LEAVES) {
      throw bad("'%s' has more than %d parts; name the members that count".formatted(text,
          MOST_LEAVES));
    }
  }

  private CType.Field member(CType type, String member) {
    if (!(type instanceof CType.Struct struct)) {
      throw bad("'%s' has type %s, which has no member %s".formatted(name, type, member));
    }
    return struct.fields()
        .orElse(List.of())
        .stream()
        .filter(field -> field.name().equals(member))
        .findFirst()
        .orElseThrow(() -> bad("%s has no member %s".formatted(struct, member)));
  }

  private void noMembers(CType type) {
    if (!members.isEmpty()) {
      throw bad("'%s' has type %s, which has no member %s".formatted(name, type,
          members.getFirst()));
    }
  }

  private void only(As allowed, String what) {
    if (as != As.DEFAULT && as != allowed) {
      throw bad("'%s' is %s, which is observed as it is".formatted(text, what));
    }
  }

  private BadProbeException bad(String message) {
    return new BadProbeException(position, message);
  }
}
