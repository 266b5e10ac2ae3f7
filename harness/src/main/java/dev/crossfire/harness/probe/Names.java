package dev.crossfire.harness.probe;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of a probe, and who may use them. */
final class Names {

  /** Names that a message lists before it leaves the rest out. */
  private static final int LISTED = 12;

  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Set<String> passedOn = new HashSet<>();

  void define(Words words, Token name, Variable variable) {
    Variable there = variables.putIfAbsent(name.text(), variable);
    if (there != null) {
      throw words.bad(name, "'%s' has its value from line %d already; use another name"
          .formatted(name.text(), there.position().line()));
    }
  }

  /** The variable of this name if the section sees it. */
  Optional<Variable> seenBy(Section section, String name) {
    return Optional.ofNullable(variables.get(name))
        .filter(variable -> section.sees(variable.owner()));
  }

  /** The variable that a word of a section's step names. */
  Variable find(Section section, Words words, Token name) {
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

  /** The variable that an entry under the key observe names. */
  Variable find(Observed entry) {
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
    return variable;
  }

  /** Takes in that an actor passes the variable to a call. */
  void passOn(Variable variable) {
    passedOn.add(variable.name());
  }

  boolean isPassedOn(Variable variable) {
    return passedOn.contains(variable.name());
  }

  /** The names of all results that actors and check give. */
  List<Variable> results() {
    return variables.values()
        .stream()
        .filter(variable -> variable.result() && Section.CHECK.sees(variable.owner())
            && variable.owner().part() != Section.Part.SETUP)
        .toList();
  }

  private String known() {
    return variables.isEmpty()
        ? "; there is none"
        : "; there is " + String.join(", ", variables.keySet().stream().limit(LISTED).toList());
  }

  /** The names of a list for messages. */
  static String list(List<String> names) {
    return names.stream().limit(LISTED).collect(Collectors.joining(", "))
        + (names.size() > LISTED ? ", ..." : "");
  }
}
