package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;

/** Writes a first probe file for a library. */
public final class NewProbe {

  private static final int MOST_FUNCTIONS = 200;

  private NewProbe() {}

  /**
   * The text of a probe file with the functions that a library exports: those whose prototype the header has, ready to be
   * called, the others as comments.
   *
   * @throws UsageException if the file is no library
   */
  public static String text(Path library, Header header) {
    SortedSet<String> names;
    try {
      if (!Files.isRegularFile(library)) {
        throw new UsageException("there is no library " + library);
      }
      names = ElfExports.read(library);
    } catch (ElfExports.NotALibraryException e) {
      throw new UsageException("%s is no shared library: %s".formatted(library, e.getMessage()), e);
    } catch (IOException e) {
      throw new UsageException("%s cannot be read: %s".formatted(library, e.getMessage()), e);
    }
    if (names.isEmpty()) {
      throw new UsageException(library + " exports no function");
    }
    return text(library, names, header);
  }

  private static String text(Path library, SortedSet<String> names, Header header) {
    var text = new StringBuilder();
    text.append("# A first probe of ")
        .append(library.getFileName())
        .append(
            ", made by ./crossfire probe --new. docs/probe-files.md explains every key.\n");
    text.append("library: \"").append(library.toAbsolutePath()).append("\"\n");
    if (!header.types().isEmpty()) {
      text.append("types:\n");
      header.types().forEach(type -> line(text, "  - ", type));
    }
    text.append("functions:\n");
    names.stream()
        .filter(header.prototypes()::containsKey)
        .forEach(name -> line(text, "  - ", header.prototypes().getOrDefault(name, "")));
    var unknown = names.stream().filter(name -> !header.prototypes().containsKey(name)).toList();
    if (!unknown.isEmpty()) {
      text.append(
          "  # A library has names and no types: 'int' and '(void)' below stand for what only the header\n")
          .append("  # says. Put in the header's prototypes of what you call, without the '#'.\n");
      unknown.stream()
          .limit(MOST_FUNCTIONS)
          .forEach(name -> line(text, "  # - ", "int " + name + "(void)"));
      if (unknown.size() > MOST_FUNCTIONS) {
        text.append("  # and %d more\n".formatted(unknown.size() - MOST_FUNCTIONS));
      }
    }
    String first =
        names.stream().filter(header.prototypes()::containsKey).findFirst().orElse(names.first());
    text.append("""
        # Before each sample; actors and checks may use its names.
        setup: []
        # Each runs in a thread of its own; two or more.
        actors:
          - ["a = %s()"]
          - ["b = %s()"]
        # After the actors.
        check: []
        teardown: []
        # What an outcome is made of.
        observe: [a, b]
        # What is claimed: thread-safe, or not-thread-safe.
        contract: thread-safe
        """.formatted(first, first));
    return text.toString();
  }

  private static void line(StringBuilder text, String before, String declaration) {
    text.append(before)
        .append('"')
        .append(declaration.replace("\\", "\\\\").replace("\"", "\\\""))
        .append("\"\n");
  }
}
