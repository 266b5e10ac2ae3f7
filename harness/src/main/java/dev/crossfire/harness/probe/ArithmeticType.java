package dev.crossfire.harness.probe;

import dev.crossfire.harness.probe.CType.Kind;
import dev.crossfire.harness.probe.CType.Scalar;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A type that C names by several words in any order, such as {@code unsigned long int}. */
final class ArithmeticType {

  private static final Set<String> WORDS =
      Set.of("char", "short", "int", "long", "signed", "unsigned", "float", "double");

  private final Map<String, Integer> given = new TreeMap<>();

  /** Whether a word is part of such a type. */
  static boolean isPart(Token token) {
    return WORDS.contains(token.text());
  }

  boolean isEmpty() {
    return given.isEmpty();
  }

  void add(Token word) {
    given.merge(word.text(), 1, Integer::sum);
  }

  /**
   * The type that the words make.
   *
   * @param first the first of them
   */
  CType type(Words words, Token first) {
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
}
