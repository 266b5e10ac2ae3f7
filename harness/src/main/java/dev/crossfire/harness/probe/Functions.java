package dev.crossfire.harness.probe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions that a probe can call: those it declares, then those of its header. */
final class Functions {

  private final TypeNames types;
  private final Map<String, Prototype> declared = new HashMap<>();
  private final Map<String, String> header;

  /**
   * Functions.
   *
   * @param header prototypes of a header by name, read as they are needed
   */
  Functions(TypeNames types, Map<String, String> header) {
    this.types = types;
    this.header = header;
  }

  void declare(Text text) {
    Prototype prototype = Declarations.prototype(types, text);
    Prototype there = declared.putIfAbsent(prototype.name(), prototype);
    if (there != null) {
      throw new BadProbeException(prototype.position(), "%s is declared already, in line %d"
          .formatted(prototype.name(), there.position().line()));
    }
  }

  Prototype find(Token name, Words words) {
    Prototype prototype = declared.get(name.text());
    if (prototype != null) {
      return prototype;
    }
    String fromHeader = header.get(name.text());
    if (fromHeader == null) {
      List<String> names = declared.keySet().stream().sorted().toList();
      throw words.bad(name, "unknown function '%s'; declare it under functions%s".formatted(
          name.text(), names.isEmpty() ? "" : " (there is " + Names.list(names) + ")"));
    }
    try {
      Prototype read =
          Declarations.prototype(types, Text.at(words.position(name), fromHeader));
      Prototype placed = new Prototype(read.name(), read.type(), words.position(name));
      declared.put(name.text(), placed);
      return placed;
    } catch (BadProbeException e) {
      throw words.bad(name, "the header's prototype '%s' cannot be used: %s".formatted(fromHeader,
          String.valueOf(e.getMessage()).replaceFirst("^\\d+:\\d+: ", "")));
    }
  }
}
