package dev.crossfire.harness.sanitizer;

import dev.crossfire.harness.tool.OutsideLibraries;
import java.util.stream.Collectors;

/** What ThreadSanitizer is told not to watch: calls that the JVM's own libraries make. */
final class Suppressions {

  /** The name of the file in a fork's folder. */
  static final String FILE = "suppressions.txt";

  private Suppressions() {}

  /** The file's text. */
  static String text(OutsideLibraries libraries) {
    return libraries.jvm()
        .stream()
        .filter(name -> name.endsWith(".so"))
        // The JVM synchronises by means that ThreadSanitizer does not know, so that what it calls in libc looks racy.
        .map(name -> "called_from_lib:/" + name + "$\n")
        .collect(Collectors.joining());
  }
}
