package dev.crossfire.harness.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a probe, one after another, and lays out what they use. */
final class Steps {

  /** The longest text that is copied from where a call's result points to. */
  static final int KEPT_TEXT = 248;

  private final TypeNames types;
  private final Functions functions;
  private final @Nullable Map<String, Observed> observed;
  private final FrameLayout frame = new FrameLayout();
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Set<String> passedOn = new HashSet<>();
  private final List<Program.Region> known = new ArrayList<>();
  private final Map<Integer, CType.Function> callbackTypes = new HashMap<>();
  private final List<PlacedCallback> callbacks = new ArrayList<>();

  /** A callback whose type is not known until it is passed to something. */
  private record PlacedCallback(int slot, long result) {}

  /**
   * A reader of steps.
   *
   * @param observed the entries under the key observe, by name; null if every result is observed
   */
  Steps(TypeNames types, Functions functions, @Nullable Map<String, Observed> observed) {
    this.types = types;
    this.functions = functions;
    this.observed = observed;
  }

  /** Reads the steps of a section; declarations make no call. */
  List<Call> read(Section section, List<Text> steps) {
    frame.part();
    List<Call> calls = new ArrayList<>();
    for (Text step : steps) {
      new Step(section, step).read().ifPresent(calls::add);
    }
    return calls;
  }

  /** The names of all results that actors and check give. */
  List<Variable> results() {
    return variables.values()
        .stream()
        .filter(variable -> variable.result() && Section.CHECK.sees(variable.owner())
            && variable.owner().part() != Section.Part.SETUP)
        .toList();
  }

  Item item(Observed entry) {
    Variable variable = variables.get(entry.name());
    if (variable == null) {
      throw new BadProbeException(entry.position(),
          "unknown name '%s'%s".formatted(entry.name(), known()));
    }
    if (!Section.CHECK.sees(variable.owner())) {
      throw new BadProbeException(entry.position(),
          "'%s' is a name of %s, which comes after the outcome".formatted(entry.name(),
              variable.owner()));
    }
    return entry.item(variable, passedOn.contains(entry.name()));
  }

  byte[] image() {
    return frame.image();
  }

  List<Program.Region> regions() {
    return frame.regions();
  }

  List<Program.Region> knownPointers() {
    return known;
  }

  /** The callbacks that are passed to a function; others are never called. */
  List<Program.Callback> callbacks() {
    List<Program.Callback> all = new ArrayList<>();
    for (int i = 0; i < callbacks.size(); i++) {
      CType.Function type = callbackTypes.get(i);
      if (type != null) {
        PlacedCallback placed = callbacks.get(i);
        all.add(new Program.Callback(placed.slot(), placed.slot() + Long.BYTES, type,
            placed.result()));
      }
    }
    return all;
  }

  private String known() {
    return variables.isEmpty()
        ? "; there is none"
        : "; there is " + String.join(", ", variables.keySet().stream().limit(12).toList());
  }

  /** One step while it is being read. */
  private final class Step {

    private final Section section;
    private final Words words;
    private final Text text;

    Step(Section section, Text text) {
      this.section = section;
      this.text = text;
      this.words = new Words(text);
    }

    Optional<Call> read() {
      var declarations = new Declarations(types, words);
      if (declarations.startsHere()) {
        declare(declarations);
        return Optional.empty();
      }
      Token first = words.word("a call, such as a = f(x), or a declaration");
      if (!words.take("=")) {
        return Optional.of(call(first, Optional.empty()));
      }
      if (words.peek().is("callback")) {
        callback(first);
        return Optional.empty();
      }
      Token function = words.word("a function's name after '='");
      return Optional.of(call(function, Optional.of(first)));
    }

    private void declare(Declarations declarations) {
      Token start = words.peek();
      Declarations.Declared declared = declarations.declaration();
      Token name = declared.name();
      if (name.kind() != Token.Kind.WORD) {
        throw words.bad(start, "the variable has no name");
      }
      CType type = declared.type();
      if (words.take("=")) {
        type = Initializer.sized(type, words);
      }
      if (type.size() == 0) {
        throw words.bad(name, "'%s' has type %s, whose size is not known".formatted(name.text(),
            type));
      }
      Position position = words.position(name);
      int offset = frame.place(type, position);
      Initializer.read(type, offset, words, frame);
      words.end();
      frame.name(name.text(), offset, type.size());
      define(name, new Variable(name.text(), type, offset, section, Optional.empty(), false, -1,
          position));
    }

    private void callback(Token name) {
      words.next();
      words.expect("(");
      long result = 0;
      if (!words.peek().is(")")) {
        boolean negative = words.take("-");
        Token number = words.next();
        if (number.kind() != Token.Kind.NUMBER) {
          throw words.bad(number, "a callback returns a number, such as callback(0); found "
              + number);
        }
        result = words.integer(number).value() * (negative ? -1 : 1);
      }
      words.expect(")");
      words.end();
      int slot = frame.place(16, 8, words.position(name));
      define(name, new Variable(name.text(), new CType.Pointer(TypeNames.NOTHING), slot, section,
          Optional.empty(), false, callbacks.size(), words.position(name)));
      callbacks.add(new PlacedCallback(slot, result));
    }

    private Call call(Token function, Optional<Token> name) {
      if (!words.peek().is("(")) {
        throw words.bad(words.peek(), "expected '(' after %s, found %s".formatted(function.text(),
            words.peek()));
      }
      Prototype prototype = functions.find(function, words);
      words.next();
      List<Argument.Passed> arguments = arguments(prototype, function);
      words.end();
      Optional<Call.Result> result = name.map(token -> result(token, prototype));
      if (result.isEmpty() && prototype.type().result() instanceof CType.Struct struct) {
        // The linker wants somewhere to put it.
        result = Optional.of(new Call.Result(frame.place(struct, words.position(function)), struct,
            Optional.empty()));
      }
      return new Call(text.value().strip(), prototype, arguments, result,
          words.position(function));
    }

    private List<Argument.Passed> arguments(Prototype prototype, Token function) {
      List<CType> parameters = prototype.type().parameters();
      List<Argument.Passed> arguments = new ArrayList<>();
      while (!words.peek().is(")")) {
        if (!arguments.isEmpty()) {
          words.expect(",");
        }
        Token start = words.peek();
        if (arguments.size() < parameters.size()) {
          CType as = parameters.get(arguments.size());
          arguments.add(new Argument.Passed(
              argument().as(as, arguments.size() + 1, prototype.name()), as));
        } else if (prototype.type().variadic()) {
          arguments.add(argument().promoted());
        } else {
          throw words.bad(start, "%s takes %s, and this is one more".formatted(prototype.name(),
              counted(parameters.size())));
        }
      }
      if (arguments.size() < parameters.size()) {
        throw words.bad(words.peek(), "%s takes %s, and there are %d".formatted(function.text(),
            counted(parameters.size()), arguments.size()));
      }
      words.expect(")");
      return arguments;
    }

    private static String counted(int arguments) {
      return arguments == 1 ? "1 argument" : arguments + " arguments";
    }

    private Call.Result result(Token name, Prototype prototype) {
      CType type = prototype.type().result();
      if (type instanceof CType.Nothing) {
        throw words.bad(name, "%s returns nothing that '%s' could hold".formatted(prototype.name(),
            name.text()));
      }
      Position position = words.position(name);
      int offset = frame.place(type, position);
      Optional<Call.Kept> kept = kept(name, type);
      define(name,
          new Variable(name.text(), type, offset, section, kept, true, -1, position));
      if (type instanceof CType.Pointer && section.part() == Section.Part.SETUP) {
        known.add(new Program.Region(name.text(), offset, 8));
      }
      return new Call.Result(offset, type, kept);
    }

    private Optional<Call.Kept> kept(Token name, CType type) {
      Observed entry = observed == null
          ? new Observed(name.text(), List.of(), name.text(), Observed.As.DEFAULT,
              words.position(name))
          : observed.get(name.text());
      if (entry == null || !entry.wantsContent(type)
          || (observed == null && section.part() == Section.Part.SETUP)) {
        return Optional.empty();
      }
      var pointer = (CType.Pointer) type;
      boolean asText = pointer.toText() || entry.as() == Observed.As.STRING;
      int bytes = asText ? KEPT_TEXT : pointer.target().size();
      return Optional.of(new Call.Kept(
          frame.place(Long.BYTES + bytes, Long.BYTES, words.position(name)), bytes, asText));
    }

    private void define(Token name, Variable variable) {
      Variable there = variables.putIfAbsent(name.text(), variable);
      if (there != null) {
        throw words.bad(name, "'%s' has its value from line %d already; use another name"
            .formatted(name.text(), there.position().line()));
      }
    }

    private Expression argument() {
      Token token = words.next();
      return switch (token.kind()) {
        case NUMBER -> number(token, 1);
        case CHAR -> new Expression(token, new Argument.Constant(token.text().charAt(0)),
            TypeNames.INT, false);
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
      boolean real = !token.text().startsWith("0x") && !token.text().startsWith("0X")
          && token.text().matches(".*[.eE].*");
      if (real) {
        try {
          return new Expression(token, new Argument.Real(sign * Double.parseDouble(token.text())),
              TypeNames.DOUBLE, false);
        } catch (NumberFormatException e) {
          throw words.bad(token, "expected a number, found " + token);
        }
      }
      Words.Literal literal = words.integer(token);
      boolean tooLow = sign < 0 && literal.beyondSigned() && literal.value() != Long.MIN_VALUE;
      if (tooLow) {
        throw words.bad(token, "the number does not fit in 64 bits");
      }
      return new Expression(token, new Argument.Constant(sign * literal.value()), TypeNames.LONG,
          sign > 0 && literal.beyondSigned());
    }

    private Expression literal(Token token) {
      int length = token.text().length();
      int offset = frame.place(length + 1, 1, words.position(token));
      frame.put(offset, token.text());
      frame.name("string", offset, length + 1);
      return new Expression(token, new Argument.Address(offset),
          new CType.Pointer(TypeNames.CHAR), false);
    }

    private Expression word(Token token) {
      if (token.is("NULL")) {
        return new Expression(token, new Argument.Constant(0),
            new CType.Pointer(TypeNames.NOTHING), false);
      }
      if (token.is("sizeof")) {
        return new Expression(token, new Argument.Constant(sizeOf()), TypeNames.UNSIGNED_LONG,
            false);
      }
      if (words.peek().is("(")) {
        throw words.bad(token,
            "a call inside a call; make it a step of its own and give its result a name");
      }
      Variable variable = variable(token);
      if (section.part() == Section.Part.ACTOR) {
        passedOn.add(variable.name());
      }
      Place place = place(variable, token);
      Expression expression = switch (place.type()) {
        case CType.Array array -> new Expression(token, new Argument.Address(place.offset()),
            new CType.Pointer(array.element()), false);
        case CType.Struct struct ->
          new Expression(token, new Argument.Whole(place.offset()), struct, false);
        default -> new Expression(token, new Argument.Load(place.offset(), place.type()),
            place.type(), false);
      };
      return variable.callback() < 0 ? expression : expression.ofCallback(variable.callback());
    }

    private long sizeOf() {
      words.expect("(");
      Token next = words.peek();
      Variable variable = variables.get(next.text());
      long size;
      if (variable != null && section.sees(variable.owner())) {
        words.next();
        size = place(variable, next).type().size();
      } else {
        size = new Declarations(types, words).typeName().size();
      }
      words.expect(")");
      return size;
    }

    private Expression address(Token ampersand) {
      Token name = words.word("a variable after '&'");
      Variable variable = variable(name);
      if (variable.callback() >= 0) {
        throw words.bad(name, "a callback is passed without '&'");
      }
      Place place = place(variable, name);
      return new Expression(ampersand, new Argument.Address(place.offset()),
          new CType.Pointer(place.type()), false);
    }

    private Variable variable(Token name) {
      Variable variable = variables.get(name.text());
      if (variable == null) {
        throw words.bad(name, "unknown name '%s'%s".formatted(name.text(), known()));
      }
      if (!section.sees(variable.owner())) {
        throw words.bad(name, "'%s' is a name of %s, which %s cannot use".formatted(name.text(),
            variable.owner(), section));
      }
      return variable;
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

    /** An argument as it is written, not yet passed. */
    private final class Expression {

      private final Token token;
      private final Argument argument;
      private final CType type;
      private final boolean beyondSigned;
      private int callback = -1;

      Expression(Token token, Argument argument, CType type, boolean beyondSigned) {
        this.token = token;
        this.argument = argument;
        this.type = type;
        this.beyondSigned = beyondSigned;
      }

      Expression ofCallback(int number) {
        callback = number;
        return this;
      }

      Argument as(CType parameter, int number, String function) {
        if (!fits(parameter)) {
          throw words.bad(token, "argument %d of %s is %s, and this is %s".formatted(number,
              function, wanted(parameter), described()));
        }
        if (parameter instanceof CType.Scalar scalar && !scalar.integer()
            && argument instanceof Argument.Constant(long value)) {
          return new Argument.Real(value);
        }
        return argument;
      }

      private String wanted(CType parameter) {
        return parameter instanceof CType.Pointer(CType.Function function)
            ? "a callback"
            : parameter.toString();
      }

      private String described() {
        if (callback >= 0) {
          return "a callback";
        }
        return argument instanceof Argument.Constant(long value) && type.equals(TypeNames.LONG)
            ? beyondSigned ? Long.toUnsignedString(value) : Long.toString(value)
            : type.toString();
      }

      private boolean fits(CType parameter) {
        return switch (parameter) {
          case CType.Scalar scalar -> fitsNumber(scalar);
          case CType.Pointer(CType.Function function) -> fitsFunction(function);
          case CType.Pointer pointer -> callback < 0 && fitsPointer(pointer);
          case CType.Struct struct -> type.equals(struct);
          default -> false;
        };
      }

      private boolean fitsNumber(CType.Scalar parameter) {
        if (argument instanceof Argument.Constant(long value)) {
          return type instanceof CType.Scalar && parameter.holds(value, beyondSigned);
        }
        return type instanceof CType.Scalar scalar && (scalar.integer() || !parameter.integer());
      }

      private boolean fitsFunction(CType.Function function) {
        if (callback < 0) {
          return isNull();
        }
        CType.Function other = callbackTypes.putIfAbsent(callback, function);
        if (other != null && !other.equals(function)) {
          throw words.bad(token,
              "the callback is passed as two kinds of function; make another one");
        }
        return true;
      }

      private boolean isNull() {
        return argument instanceof Argument.Constant(long value) && value == 0
            && !type.equals(TypeNames.UNSIGNED_LONG);
      }

      private boolean fitsPointer(CType.Pointer parameter) {
        if (isNull()) {
          return true;
        }
        return type instanceof CType.Pointer pointer
            && alike(pointer.target(), parameter.target());
      }

      /** As C converts without a cast, and a pointer to a pointer also to {@code void **}. */
      private static boolean alike(CType given, CType wanted) {
        if (given.equals(wanted) || given instanceof CType.Nothing
            || wanted instanceof CType.Nothing) {
          return true;
        }
        return switch (wanted) {
          case CType.Scalar scalar -> given instanceof CType.Scalar other
              && other.size() == scalar.size() && other.integer() == scalar.integer();
          case CType.Pointer pointer -> given instanceof CType.Pointer other
              && alike(other.target(), pointer.target());
          case CType.Array array -> given instanceof CType.Array other
              && alike(other.element(), array.element());
          default -> false;
        };
      }

      /** As C passes an argument that no parameter stands for. */
      Argument.Passed promoted() {
        CType as = switch (type) {
          case CType.Scalar scalar when !scalar.integer() -> TypeNames.DOUBLE;
          case CType.Scalar scalar when argument instanceof Argument.Constant(long value) ->
            TypeNames.INT.holds(value, beyondSigned) && !type.equals(TypeNames.UNSIGNED_LONG)
                ? TypeNames.INT
                : TypeNames.LONG;
          case CType.Scalar scalar -> scalar.size() < 8 ? TypeNames.INT : scalar;
          case CType.Pointer pointer when callback < 0 -> pointer;
          default ->
            throw words.bad(token, "%s cannot be passed after '...'".formatted(described()));
        };
        return new Argument.Passed(argument, as);
      }
    }
  }

  /** The names of a list for messages. */
  static String list(List<String> names) {
    return names.stream().limit(12).collect(Collectors.joining(", "))
        + (names.size() > 12 ? ", ..." : "");
  }
}
