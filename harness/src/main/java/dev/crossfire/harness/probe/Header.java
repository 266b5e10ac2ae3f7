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

  /**
   * Reads the types, in any order: again and again until none of those left can be read. What cannot be read is a type that
   * no probe can use; using it will say so.
   */
  void addTypes(TypeNames names) {
    List<String> left = types;
    int before;
    do {
      before = left.size();
      left = left.stream().filter(type -> !isAdded(type, names)).toList();
    } while (!left.isEmpty() && left.size() < before);
  }

  private static boolean isAdded(String type, TypeNames names) {
    try {
      Declarations.type(names, Text.at(new Position(1, 1), type));
      return true;
    } catch (BadProbeException e) {
      return false;
    }
  }
}
