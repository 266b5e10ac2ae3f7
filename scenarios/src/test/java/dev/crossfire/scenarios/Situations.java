package dev.crossfire.scenarios;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How each case of the table is brought about; what has no entry needs nothing but its command. */
final class Situations {

  /** Prepares a situation. */
  @FunctionalInterface
  interface Preparation {
    void bringAbout(Situation situation) throws Exception;
  }

  private static final Map<String, Preparation> ALL = new TreeMap<>();

  static {
    ALL.putAll(BadFiles.SITUATIONS);
    ALL.putAll(BadFolders.SITUATIONS);
    ALL.putAll(BadLibraries.SITUATIONS);
    ALL.putAll(BadMachines.SITUATIONS);
    ALL.putAll(BadProbes.SITUATIONS);
  }

  private Situations() {}

  static Set<String> names() {
    return ALL.keySet();
  }

  static Preparation named(String name) {
    return ALL.getOrDefault(name, situation -> {});
  }
}
