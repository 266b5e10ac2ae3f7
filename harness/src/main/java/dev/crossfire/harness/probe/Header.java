package dev.crossfire.harness.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a C header declares, as texts; only what a probe uses of it is read.
 *
 * @param types structs and typedefs, in any order
 * @param prototypes prototypes by the name of their function
 */
public record Header(List<String> types, Map<String, String> prototypes) {

  public static final Header NONE = new Header(List.of(), Map.of());

  private static final Position START = new Position(1, 1);

  public Header {
    types = List.copyOf(types);
    prototypes = Map.copyOf(prototypes);
  }

  /** Writes it down for a fork: a declaration a line, behind the name of the function or, of a type, no name. */
  public String text() {
    var text = new StringBuilder();
    types.forEach(type -> text.append(' ').append(oneLine(type)).append('\n'));
    prototypes.forEach((name, prototype) -> text.append(name)
        .append(' ')
        .append(oneLine(prototype))
        .append('\n'));
    return text.toString();
  }

  /** Reads what {@link #text} wrote. */
  public static Header parse(String text) {
    List<String> types = new ArrayList<>();
    Map<String, String> prototypes = new LinkedHashMap<>();
    text.lines().forEach(line -> {
      int space = line.indexOf(' ');
      String name = line.substring(0, Math.max(0, space));
      if (name.isEmpty()) {
        types.add(line.substring(space + 1));
      } else {
        prototypes.put(name, line.substring(space + 1));
      }
    });
    return new Header(types, prototypes);
  }

  private static String oneLine(String declaration) {
    return declaration.replaceAll("\\s+", " ").strip();
  }

  /** What of it a probe can use: types in an order in which they can be read, and prototypes that need no others. */
  public Header usable() {
    var names = new TypeNames();
    List<String> added = addTypes(names);
    Map<String, String> usable = new LinkedHashMap<>(prototypes);
    usable.values().removeIf(prototype -> !isPrototype(prototype, names));
    return new Header(added, usable);
  }

  private static boolean isPrototype(String text, TypeNames names) {
    try {
      return !Declarations.prototype(names, Text.at(START, text)).name().isEmpty();
    } catch (BadProbeException e) {
      return false;
    }
  }

  /**
   * Reads the types, in any order: again and again until none of those left can be read. What cannot be read is a type that
   * no probe can use; using it will say so.
   *
   * @return those that were read, in that order
   */
  List<String> addTypes(TypeNames names) {
    List<String> added = new ArrayList<>();
    List<String> left = new ArrayList<>(types);
    while (left.removeIf(type -> isAdded(type, names) && added.add(type))) {
      // what was read may be what others need
    }
    return added;
  }

  private static boolean isAdded(String type, TypeNames names) {
    try {
      Declarations.type(names, Text.at(START, type));
      return true;
    } catch (BadProbeException e) {
      return false;
    }
  }
}
