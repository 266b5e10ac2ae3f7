package dev.crossfire.harness.probe;

import java.util.ArrayList;
import java.util.List;

/** Reads the arguments of the calls of one step. */
final class Arguments {

  private final Section section;
  private final Words words;
  private final TypeNames types;
  private final Names names;
  private final FrameLayout frame;
  private final Conversion conversion;

  Arguments(
      Section section, Words words, TypeNames types, Names names, FrameLayout frame,
      Callbacks callbacks) {
    this.section = section;
    this.words = words;
    this.types = types;
    this.names = names;
    this.frame = frame;
    this.conversion = new Conversion(words, callbacks);
  }

  /** Reads from behind the opening parenthesis to the closing one. */
  List<Argument.Passed> read(Prototype prototype) {
    List<CType> parameters = prototype.type().parameters();
    List<Argument.Passed> arguments = new ArrayList<>();
    while (!words.peek().is(")")) {
      if (!arguments.isEmpty()) {
        words.expect(",");
      }
      Token start = words.peek();
      if (arguments.size() < parameters.size()) {
        CType as = parameters.get(arguments.size());
        int number = arguments.size() + 1;
        arguments.add(new Argument.Passed(
            conversion.to(as, argument(), number, prototype.name()), as));
      } else if (prototype.type().variadic()) {
        arguments.add(conversion.promoted(argument()));
      } else {
        throw words.bad(start, "%s takes %s, and this is one more".formatted(prototype.name(),
            counted(parameters.size())));
      }
    }
    if (arguments.size() < parameters.size()) {
      throw words.bad(words.peek(), "%s takes %s, and there are %d".formatted(prototype.name(),
          counted(parameters.size()), arguments.size()));
    }
    words.expect(")");
    return arguments;
  }

  private static String counted(int arguments) {
    return arguments == 1 ? "1 argument" : arguments + " arguments";
  }

  private Expression argument() {
    Token token = words.next();
    return switch (token.kind()) {
      case NUMBER -> number(token, 1);
      case CHAR ->
        Expression.of(token, new Argument.Constant(token.text().charAt(0)), TypeNames.INT);
      case STRING -> literal(token);
      case WORD -> word(token);
      case SIGN -> {
        if (token.is("-") && words.peek().kind() == Token.Kind.NUMBER) {
          yield number(words.next(), -1);
        }
        if (token.is("&")) {
          yield address(token);
        }
        throw words.bad(token, "expected an argument, found " + token);
      }
      case END -> throw words.bad(token, "expected an argument, found the end");
    };
  }

  private Expression number(Token token, int sign) {
    if (token.isReal()) {
      return Expression.of(token, new Argument.Real(sign * words.real(token)), TypeNames.DOUBLE);
    }
    Words.Literal literal = words.integer(token, sign < 0);
    return new Expression(token, new Argument.Constant(literal.value()), TypeNames.LONG,
        literal.beyondSigned(), -1);
  }

  private Expression literal(Token token) {
    int length = token.text().length();
    int offset = frame.place(length + 1, 1, words.position(token));
    frame.put(offset, token.text());
    frame.name("string", offset, length + 1);
    return Expression.of(token, new Argument.Address(offset), new CType.Pointer(TypeNames.CHAR));
  }

  private Expression word(Token token) {
    if (token.is("NULL")) {
      return Expression.of(token, new Argument.Constant(0), new CType.Pointer(TypeNames.NOTHING));
    }
    if (token.is("sizeof")) {
      return Expression.of(token, new Argument.Constant(sizeOf()), TypeNames.UNSIGNED_LONG);
    }
    if (words.peek().is("(")) {
      throw words.bad(token,
          "a call inside a call; make it a step of its own and give its result a name");
    }
    Variable variable = names.find(section, words, token);
    if (section.part() == Section.Part.ACTOR) {
      names.passOn(variable);
    }
    Place place = place(variable, token);
    return switch (place.type()) {
      case CType.Array array -> Expression.of(token, new Argument.Address(place.offset()),
          new CType.Pointer(array.element()));
      case CType.Struct struct ->
        Expression.of(token, new Argument.Whole(place.offset()), struct);
      default -> new Expression(token, new Argument.Load(place.offset(), place.type()),
          place.type(), false, variable.callback());
    };
  }

  private long sizeOf() {
    words.expect("(");
    Token next = words.peek();
    long size = names.seenBy(section, next.text())
        .map(variable -> {
          words.next();
          return place(variable, next).type();
        })
        .orElseGet(() -> new Declarations(types, words).typeName())
        .size();
    words.expect(")");
    return size;
  }

  private Expression address(Token ampersand) {
    Token name = words.word("a variable after '&'");
    Variable variable = names.find(section, words, name);
    if (variable.callback() >= 0) {
      throw words.bad(name, "a callback is passed without '&'");
    }
    Place place = place(variable, name);
    return Expression.of(ampersand, new Argument.Address(place.offset()),
        new CType.Pointer(place.type()));
  }

  /** A variable or a member of it. */
  private record Place(int offset, CType type) {}

  private Place place(Variable variable, Token name) {
    var place = new Place(variable.offset(), variable.type());
    while (words.take(".")) {
      Token member = words.word("a member's name");
      place = member(place, name, member);
    }
    if (words.peek().is("->") || words.peek().is("[")) {
      throw words.bad(words.peek(), "'%s' cannot be used here; pass the pointer or the address"
          .formatted(words.peek().text()));
    }
    return place;
  }

  private Place member(Place place, Token name, Token member) {
    List<CType.Field> fields = place.type() instanceof CType.Struct struct
        ? struct.fields().orElse(List.of())
        : List.of();
    return fields.stream()
        .filter(field -> field.name().equals(member.text()))
        .findFirst()
        .map(field -> new Place(place.offset() + field.offset(), field.type()))
        .orElseThrow(() -> words.bad(member, "'%s' has type %s, which has no member %s".formatted(
            name.text(), place.type(), member.text())));
  }
}
