package dev.crossfire.harness.probe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what stands before the name in a declaration: a type, or a struct with its members. */
final class Specifiers {

  /** Bytes of the largest type. */
  static final int MOST_BYTES = 16_384;

  private static final int MOST_MEMBERS = 256;

  private final TypeNames types;
  private final Words words;
  private final Nesting nesting;
  private final Declarations declarations;

  Specifiers(TypeNames types, Words words, Nesting nesting, Declarations declarations) {
    this.types = types;
    this.words = words;
    this.nesting = nesting;
    this.declarations = declarations;
  }

  CType read() {
    var arithmetic = new ArithmeticType();
    CType named = null;
    Token first = words.peek();
    while (true) {
      Token next = words.peek();
      if (Ignored.skip(words)) {
        continue;
      }
      if (named == null && ArithmeticType.isPart(next)) {
        arithmetic.add(words.next());
      } else if (named == null && arithmetic.isEmpty() && next.kind() == Token.Kind.WORD) {
        named = named();
      } else {
        break;
      }
    }
    if (named != null) {
      return named;
    }
    if (arithmetic.isEmpty()) {
      throw words.bad(first, "expected a type, found " + first);
    }
    return arithmetic.type(words, first);
  }

  private CType named() {
    Token name = words.next();
    return switch (name.text()) {
      case "void" -> TypeNames.NOTHING;
      case "struct" -> struct();
      case "enum" -> {
        words.word("the tag of an enum");
        yield TypeNames.INT;
      }
      case "union", "_Complex", "_Atomic", "__int128", "typedef" ->
        throw words.bad(name, name.text() + " is not supported here");
      default -> {
        if (types.knows(name.text())) {
          yield types.of(name.text());
        }
        if (!words.peek().is("*")) {
          throw words.bad(name,
              "unknown type '%s'; declare it under types, such as \"typedef int %s\""
                  .formatted(name.text(), name.text()));
        }
        yield types.opaque(name.text());
      }
    };
  }

  private CType struct() {
    Token tag = words.word("the tag of a struct");
    CType.Struct struct = types.struct(tag.text());
    Token open = words.peek();
    if (!words.take("{")) {
      return struct;
    }
    if (struct.fields().isPresent()) {
      throw words.bad(tag, struct + " is declared already");
    }
    nesting.enter(words, open);
    List<CType.Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int offset = 0;
    int alignment = 1;
    while (!words.take("}")) {
      CType base = read();
      do {
        Token start = words.peek();
        Declarators.Declarator declarator = declarations.declarator();
        CType type = declarator.type().apply(base);
        declarations.check(start, type);
        if (words.peek().is(":")) {
          throw words.bad(words.peek(), "bit-fields are not supported");
        }
        if (declarator.name().kind() != Token.Kind.WORD) {
          throw words.bad(declarator.name(), "expected the name of a member, found "
              + declarator.name());
        }
        if (type.size() == 0) {
          throw words.bad(declarator.name(), "member %s has type %s, whose size is not known"
              .formatted(declarator.name().text(), type));
        }
        if (!names.add(declarator.name().text())) {
          throw words.bad(declarator.name(), "member %s is there twice"
              .formatted(declarator.name().text()));
        }
        offset = FrameLayout.roundUp(offset, type.alignment());
        fields.add(new CType.Field(declarator.name().text(), type, offset));
        offset += type.size();
        alignment = Math.max(alignment, type.alignment());
        if (offset > MOST_BYTES || fields.size() > MOST_MEMBERS) {
          throw words.bad(tag, "a struct has at most %d members and %d bytes"
              .formatted(MOST_MEMBERS, MOST_BYTES));
        }
      } while (words.take(","));
      words.expect(";");
    }
    if (fields.isEmpty()) {
      throw words.bad(open, "a struct has members");
    }
    struct.complete(fields, FrameLayout.roundUp(offset, alignment), alignment);
    nesting.leave();
    return struct;
  }
}
