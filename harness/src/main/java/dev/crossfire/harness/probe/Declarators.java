package dev.crossfire.harness.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads what stands around the name in a declaration: pointers, arrays, parameters. */
final class Declarators {

  private static final int MOST_PARAMETERS = 64;

  private final Words words;
  private final Nesting nesting;
  private final Declarations declarations;

  Declarators(Words words, Nesting nesting, Declarations declarations) {
    this.words = words;
    this.nesting = nesting;
    this.declarations = declarations;
  }

  /** A name, which is empty where there is none, and what its declarator makes of a type. */
  record Declarator(Token name, UnaryOperator<CType> type) {}

  Declarator read() {
    Token start = words.peek();
    nesting.enter(words, start);
    int pointers = 0;
    while (true) {
      if (words.take("*")) {
        pointers++;
        Nesting.check(words, start, pointers);
      } else if (!Ignored.skip(words)) {
        break;
      }
    }
    Declarator inner;
    if (words.peek().is("(") && (words.peekSecond().is("*") || words.peekSecond().is("("))) {
      words.next();
      inner = read();
      words.expect(")");
    } else if (words.peek().kind() == Token.Kind.WORD) {
      inner = new Declarator(words.next(), type -> type);
    } else {
      inner = new Declarator(new Token(Token.Kind.END, "", words.peek().index()), type -> type);
    }
    UnaryOperator<CType> suffix = suffix();
    while (words.take("__attribute__")) {
      Ignored.skipArguments(words);
    }
    nesting.leave();
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
      nesting.enter(words, start);
      UnaryOperator<CType> function = parameters(start);
      nesting.leave();
      return function;
    }
    if (!words.take("[")) {
      return type -> type;
    }
    nesting.enter(words, start);
    while (Ignored.is(words.peek())) {
      words.next();
    }
    boolean open = words.peek().is("]");
    int length = open ? 0 : words.length(words.next(), Specifiers.MOST_BYTES);
    words.expect("]");
    UnaryOperator<CType> rest = suffix();
    nesting.leave();
    return type -> {
      CType element = rest.apply(type);
      if (element instanceof CType.Nothing || element instanceof CType.Function
          || (element.size() == 0 && !open)) {
        throw words.bad(start, "an array of %s is not possible".formatted(element));
      }
      if ((long) element.size() * length > Specifiers.MOST_BYTES) {
        throw words.bad(start, "an array has at most %d bytes".formatted(Specifiers.MOST_BYTES));
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
      parameters.add(passed(start, declarations.declaration().type()));
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
}
