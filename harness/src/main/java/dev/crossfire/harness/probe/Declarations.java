package dev.crossfire.harness.probe;

import dev.crossfire.harness.probe.CType.Kind;
import dev.crossfire.harness.probe.CType.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Reads C declarations: prototypes, structs, typedefs. */
final class Declarations {

  /** What does not change how a value is passed. */
  private static final Set<String> IGNORED =
      Set.of("const", "volatile", "restrict", "__restrict", "__restrict__", "extern", "static",
          "inline", "__inline", "__extension__", "register", "_Noreturn", "_Nonnull", "_Nullable");

  private static final Set<String> ARITHMETIC =
      Set.of("char", "short", "int", "long", "signed", "unsigned", "float", "double");

  private static final int MOST_BYTES = 16_384;
  private static final int MOST_MEMBERS = 256;
  private static final int MOST_PARAMETERS = 64;
  private static final int DEEPEST = 24;

  private final TypeNames types;
  private final Words words;
  private int depth;

  Declarations(TypeNames types, Words words) {
    this.types = types;
    this.words = words;
  }

  /** A name and its type; the name is empty where C allows none. */
  record Declared(Token name, CType type) {}

  /** A name and what its declarator makes of a type. */
  private record Declarator(Token name, UnaryOperator<CType> type) {}

  /** Reads all of a text as one prototype. */
  static Prototype prototype(TypeNames types, Text text) {
    var words = new Words(text);
    Token first = words.peek();
    Declared declared = new Declarations(types, words).declaration();
    words.end();
    if (!(declared.type() instanceof CType.Function function)) {
      throw words.bad(first, "expected a prototype, such as int f(int n)");
    }
    if (declared.name().kind() != Token.Kind.WORD) {
      throw words.bad(first, "the function has no name");
    }
    return new Prototype(declared.name().text(), function, words.position(declared.name()));
  }

  /** Reads all of a text as one struct or typedef, and adds it to the names. */
  static void type(TypeNames types, Text text) {
    var words = new Words(text);
    var declarations = new Declarations(types, words);
    Token first = words.peek();
    if (words.take("typedef")) {
      Declared declared = declarations.declaration();
      words.end();
      if (declared.name().kind() != Token.Kind.WORD) {
        throw words.bad(first, "the typedef has no name");
      }
      types.define(declared.name().text(), declared.type());
    } else {
      if (!words.peek().is("struct")) {
        throw words.bad(first, "expected a struct or a typedef, found " + first);
      }
      declarations.specifiers();
      words.end();
    }
  }

  /** Whether what comes next begins a declaration of a variable. */
  boolean startsHere() {
    Token next = words.peek();
    if (next.kind() != Token.Kind.WORD) {
      return false;
    }
    return next.is("struct") || next.is("enum") || next.is("union") || next.is("void")
        || ARITHMETIC.contains(next.text()) || IGNORED.contains(next.text())
        || ((types.knows(next.text()) || words.peekSecond().kind() == Token.Kind.WORD
            || words.peekSecond().is("*"))
            && !words.peekSecond().is("=") && !words.peekSecond().is("("));
  }

  /** Reads one declaration without what it is initialised by. */
  Declared declaration() {
    CType base = specifiers();
    Token start = words.peek();
    Declarator declarator = declarator();
    CType type = declarator.type().apply(base);
    check(start, type);
    return new Declared(declarator.name(), type);
  }

  /** Reads a type without a name, as in {@code sizeof(struct tm)}. */
  CType typeName() {
    Token start = words.peek();
    Declared declared = declaration();
    if (declared.name().kind() == Token.Kind.WORD) {
      throw words.bad(declared.name(), "expected a type, found a name after it");
    }
    if (declared.type().size() == 0) {
      throw words.bad(start, "the size of %s is not known".formatted(declared.type()));
    }
    return declared.type();
  }

  private CType specifiers() {
    var arithmetic = new TreeMap<String, Integer>();
    CType named = null;
    Token first = words.peek();
    while (true) {
      Token next = words.peek();
      if (IGNORED.contains(next.text())) {
        words.next();
      } else if (next.is("__attribute__")) {
        skipAttribute();
      } else if (named == null && ARITHMETIC.contains(next.text())) {
        words.next();
        arithmetic.merge(next.text(), 1, Integer::sum);
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
    return arithmetic(first, arithmetic);
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
    enter(open);
    List<CType.Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int offset = 0;
    int alignment = 1;
    while (!words.take("}")) {
      CType base = specifiers();
      do {
        Token start = words.peek();
        Declarator declarator = declarator();
        CType type = declarator.type().apply(base);
        check(start, type);
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
        offset = roundUp(offset, type.alignment());
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
    struct.complete(fields, roundUp(offset, alignment), alignment);
    depth--;
    return struct;
  }

  private CType arithmetic(Token first, Map<String, Integer> given) {
    int longs = given.getOrDefault("long", 0);
    boolean unsigned = given.containsKey("unsigned");
    Set<String> others = new HashSet<>(given.keySet());
    others.removeAll(Set.of("signed", "unsigned", "int"));
    boolean sound =
        given.values().stream().filter(count -> count > 1).count() == (longs > 1 ? 1 : 0)
            && longs <= 2 && others.size() <= 1
            && !(unsigned && given.containsKey("signed"))
            && !(given.containsKey("int") && others.contains("char"));
    boolean floating = others.contains("float") || others.contains("double");
    if (given.containsKey("double") && longs > 0) {
      throw words.bad(first, "long double is not supported");
    }
    if (!sound || (floating && given.size() > 1)) {
      throw words.bad(first, "these words make no type: " + words.since(first));
    }
    if (floating) {
      return others.contains("float") ? TypeNames.FLOAT : TypeNames.DOUBLE;
    }
    String name = others.isEmpty() ? "int" : longs == 2 ? "long long" : others.iterator().next();
    int size = switch (name) {
      case "char" -> 1;
      case "short" -> 2;
      case "int" -> 4;
      default -> 8;
    };
    return unsigned
        ? new Scalar("unsigned " + name, Kind.UNSIGNED, size)
        : new Scalar(name, Kind.SIGNED, size);
  }

  private void skipAttribute() {
    words.next();
    words.expect("(");
    for (int open = 1; open > 0;) {
      Token next = words.next();
      if (next.kind() == Token.Kind.END) {
        throw words.bad(next, "an attribute does not end");
      }
      open += next.is("(") ? 1 : next.is(")") ? -1 : 0;
    }
  }

  private Declarator declarator() {
    Token start = words.peek();
    enter(start);
    int pointers = 0;
    while (true) {
      if (words.take("*")) {
        pointers++;
      } else if (IGNORED.contains(words.peek().text())) {
        words.next();
      } else if (words.peek().is("__attribute__")) {
        skipAttribute();
      } else {
        break;
      }
      if (pointers > DEEPEST) {
        throw words.bad(start, "nested too deeply");
      }
    }
    Declarator inner;
    if (words.peek().is("(") && (words.peekSecond().is("*") || words.peekSecond().is("("))) {
      words.next();
      inner = declarator();
      words.expect(")");
    } else if (words.peek().kind() == Token.Kind.WORD) {
      inner = new Declarator(words.next(), type -> type);
    } else {
      inner = new Declarator(new Token(Token.Kind.END, "", words.peek().index()), type -> type);
    }
    UnaryOperator<CType> suffix = suffix();
    while (words.peek().is("__attribute__")) {
      skipAttribute();
    }
    depth--;
    int stars = pointers;
    return new Declarator(inner.name(), type -> {
      CType pointed = type;
      for (int i = 0; i < stars; i++) {
        pointed = new CType.Pointer(pointed);
      }
      return inner.type().apply(suffix.apply(pointed));
    });
  }

  private UnaryOperator<CType> suffix() {
    Token start = words.peek();
    if (words.take("(")) {
      enter(start);
      UnaryOperator<CType> function = parameters(start);
      depth--;
      return function;
    }
    if (!words.take("[")) {
      return type -> type;
    }
    enter(start);
    IGNORED.forEach(words::take);
    boolean open = words.peek().is("]");
    int length = open ? 0 : words.length(words.next(), MOST_BYTES);
    words.expect("]");
    UnaryOperator<CType> rest = suffix();
    depth--;
    return type -> {
      CType element = rest.apply(type);
      if (element instanceof CType.Nothing || element instanceof CType.Function
          || (element.size() == 0 && !open)) {
        throw words.bad(start, "an array of %s is not possible".formatted(element));
      }
      if ((long) element.size() * length > MOST_BYTES) {
        throw words.bad(start, "an array has at most %d bytes".formatted(MOST_BYTES));
      }
      return new CType.Array(element, length);
    };
  }

  private UnaryOperator<CType> parameters(Token open) {
    List<CType> parameters = new ArrayList<>();
    boolean variadic = false;
    if (words.peek().is("void") && words.peekSecond().is(")")) {
      words.next();
    }
    while (!words.take(")")) {
      if (!parameters.isEmpty()) {
        words.expect(",");
      }
      if (words.peek().is("...") && !parameters.isEmpty()) {
        words.next();
        words.expect(")");
        variadic = true;
        break;
      }
      Token start = words.peek();
      parameters.add(passed(start, declaration().type()));
      if (parameters.size() > MOST_PARAMETERS) {
        throw words.bad(start, "a function has at most %d parameters".formatted(MOST_PARAMETERS));
      }
    }
    boolean more = variadic;
    return result -> {
      if (result instanceof CType.Array || result instanceof CType.Function) {
        throw words.bad(open, "a function does not return " + result);
      }
      if (result instanceof CType.Struct struct && struct.fields().isEmpty()) {
        throw words.bad(open,
            "%s is returned, and its members are not known; declare it under types"
                .formatted(struct));
      }
      return new CType.Function(result, parameters, more);
    };
  }

  private CType passed(Token where, CType type) {
    return switch (type) {
      case CType.Array array -> new CType.Pointer(array.element());
      case CType.Function function -> new CType.Pointer(function);
      case CType.Nothing nothing -> throw words.bad(where, "a parameter cannot be void");
      case CType.Struct struct when struct.fields().isEmpty() ->
        throw words.bad(where, "%s is passed, and its members are not known; declare it under types"
            .formatted(struct));
      default -> type;
    };
  }

  private void check(Token where, CType type) {
    if (type instanceof CType.Array array && array.length() == 0 && depth == 0
        && !words.peek().is("=")) {
      throw words.bad(where, "the array has no length");
    }
  }

  private void enter(Token where) {
    depth++;
    if (depth > DEEPEST) {
      throw words.bad(where, "nested too deeply");
    }
  }

  static int roundUp(int offset, int alignment) {
    return (offset + alignment - 1) / alignment * alignment;
  }
}
