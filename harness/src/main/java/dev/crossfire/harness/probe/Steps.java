package dev.crossfire.harness.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a probe, one after another, and lays out what they use. */
final class Steps {

  /** The longest text that is copied from where a call's result points to. */
  static final int KEPT_TEXT = 248;

  private final TypeNames types;
  private final Functions functions;
  private final @Nullable Map<String, Observed> observed;
  private final FrameLayout frame = new FrameLayout();
  private final Names names = new Names();
  private final Callbacks callbacks = new Callbacks();
  private final List<Program.Region> known = new ArrayList<>();

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
    return names.results();
  }

  Item item(Observed entry) {
    Variable variable = names.find(entry);
    return entry.item(variable, names.isPassedOn(variable));
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

  List<Program.Callback> callbacks() {
    return callbacks.passed();
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
      names.define(words, name,
          new Variable(name.text(), type, offset, section, Optional.empty(), false, -1,
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
        result = words.integer(number, negative).value();
      }
      words.expect(")");
      words.end();
      int slot = frame.place(16, 8, words.position(name));
      names.define(words, name,
          new Variable(name.text(), new CType.Pointer(TypeNames.NOTHING), slot, section,
              Optional.empty(), false, callbacks.add(slot, result), words.position(name)));
    }

    private Call call(Token function, Optional<Token> name) {
      if (!words.peek().is("(")) {
        throw words.bad(words.peek(), "expected '(' after %s, found %s".formatted(function.text(),
            words.peek()));
      }
      Prototype prototype = functions.find(function, words);
      words.next();
      List<Argument.Passed> arguments =
          new Arguments(section, words, types, names, frame, callbacks).read(prototype);
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

    private Call.Result result(Token name, Prototype prototype) {
      CType type = prototype.type().result();
      if (type instanceof CType.Nothing) {
        throw words.bad(name, "%s returns nothing that '%s' could hold".formatted(prototype.name(),
            name.text()));
      }
      Position position = words.position(name);
      int offset = frame.place(type, position);
      Optional<Call.Kept> kept = kept(name, type);
      names.define(words, name,
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
  }
}
