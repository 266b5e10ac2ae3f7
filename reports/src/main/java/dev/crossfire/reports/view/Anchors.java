package dev.crossfire.reports.view;

import java.util.HashSet;
import java.util.Set;

/** Gives out the names of places in one report: readable, the same each time, and each only once. Not thread-safe. */
final class Anchors {

  private final Set<String> taken = new HashSet<>();

  /** An anchor for a thing of this name; nothing in it needs escaping in HTML or a URL. */
  String of(String name) {
    String readable = name.replaceAll("[^A-Za-z0-9.-]+", "-").replaceAll("^-+|-+$", "");
    // A dot keeps it apart from the names that a page gives to its own parts.
    String anchor = readable.contains(".") ? readable : "x." + readable;
    String unique = anchor;
    for (int i = 2; !taken.add(unique); i++) {
      unique = anchor + "-" + i;
    }
    return unique;
  }
}
