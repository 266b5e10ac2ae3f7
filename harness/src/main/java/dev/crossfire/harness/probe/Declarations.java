package dev.crossfire.harness.probe;

/** Reads C declarations: prototypes, structs, typedefs. */
final class Declarations {

  private final TypeNames types;
  private final Words words;
  private final Nesting nesting = new Nesting();
  private final Specifiers specifiers;
  private final Declarators declarators;

  Declarations(TypeNames types, Words words) {
    this.types = types;
    this.words = words;
    this.specifiers = new Specifiers(types, words, nesting, this);
    this.declarators = new Declarators(words, nesting, this);
  }

  /** A name and its type; the name is empty where C allows none. */
  record Declared(Token name, CType type) {}

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
      declarations.specifiers.read();
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
        || ArithmeticType.isPart(next) || Ignored.is(next)
        || ((types.knows(next.text()) || words.peekSecond().kind() == Token.Kind.WORD
            || words.peekSecond().is("*"))
            && !words.peekSecond().is("=") && !words.peekSecond().is("("));
  }

  /** Reads one declaration without what it is initialised by. */
  Declared declaration() {
    CType base = specifiers.read();
    Token start = words.peek();
    Declarators.Declarator declarator = declarators.read();
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

  Declarators.Declarator declarator() {
    return declarators.read();
  }

  /** Refuses an array without a length where C wants one, and a type that is too large to work with. */
  void check(Token where, CType type) {
    Extent.check(words, where, type);
    if (type instanceof CType.Array array && array.length() == 0 && nesting.isOutermost()
        && !words.peek().is("=")) {
      throw words.bad(where, "the array has no length");
    }
  }
}
