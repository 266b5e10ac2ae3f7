package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.probe.ProbeReader;
import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** Writes a first probe file for a library. */
public final class NewProbe {

  private static final String ENTRY = "  - \"%s\"\n";
  private static final String COMMENT = "  # - \"%s\"\n";

  /** Of a probe file's characters, those for the types, and as many for the functions. */
  private static final int MOST_CHARS = ProbeReader.MOST_CHARS / 8 * 3;

  private static final int MOST_UNKNOWN = 200;
  private static final int MOST_UNKNOWN_CHARS = ProbeReader.MOST_CHARS / 8;

  private static final String NO_TYPES = """
        # A library has names and no types: 'int' and '(void)' below stand for what only the header
        # says. Put in the header's prototypes of what you call, without the '#'.
      """;
  private static final String NOT_USABLE =
      """
            # The header has no prototype of these, for which 'int' and '(void)' stand here, or one with a
            # type that a probe does not have.
          """;

  /** What does not show as itself, or ends a line for some. */
  private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

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

  static String text(Path library, SortedSet<String> names, Header header) {
    List<String> types = header.usable().types();
    Header usable =
        new Header(fitting(types, ProbeReader.MOST_ENTRIES, MOST_CHARS), header.prototypes())
            .usable();
    var text = new StringBuilder();
    text.append("# A first probe of ")
        .append(escaped(String.valueOf(library.getFileName())))
        .append(
            ", made by ./crossfire probe --new. docs/probe-files.md explains every key.\n");
    text.append("library: \"").append(escaped(library.toAbsolutePath().toString())).append("\"\n");
    if (!usable.types().isEmpty()) {
      text.append("types:\n");
      lines(text, ENTRY, usable.types(), types.size());
    }
    text.append("functions:\n");
    List<String> known = names.stream()
        .filter(usable.prototypes()::containsKey)
        .map(name -> usable.prototypes().getOrDefault(name, ""))
        .toList();
    lines(text, ENTRY, fitting(known, ProbeReader.MOST_ENTRIES, MOST_CHARS), known.size());
    List<String> unknown = names.stream()
        .filter(name -> !usable.prototypes().containsKey(name))
        .map(name -> header.prototypes().getOrDefault(name, "int " + name + "(void)"))
        .toList();
    if (!unknown.isEmpty()) {
      text.append(header.prototypes().isEmpty() ? NO_TYPES : NOT_USABLE);
      lines(text, COMMENT, fitting(unknown, MOST_UNKNOWN, MOST_UNKNOWN_CHARS), unknown.size());
    }
    String first =
        names.stream().filter(usable.prototypes()::containsKey).findFirst().orElse(names.first());
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

  /** The declarations that there is room for. */
  private static List<String> fitting(List<String> declarations, int most, int chars) {
    List<String> fitting = new ArrayList<>();
    int left = chars;
    for (String declaration : declarations) {
      int length = COMMENT.formatted(escaped(declaration)).length();
      if (fitting.size() < most && length <= left) {
        fitting.add(declaration);
        left -= length;
      }
    }
    return fitting;
  }

  private static void lines(StringBuilder text, String line, List<String> declarations, int all) {
    declarations.forEach(declaration -> text.append(line.formatted(escaped(declaration))));
    if (all > declarations.size()) {
      text.append("  # and %d more\n".formatted(all - declarations.size()));
    }
  }

  /** As it stands between double quotes. */
  private static String escaped(String text) {
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return NOT_SHOWN.matcher(quoted)
        .replaceAll(found -> "\\\\U%08x".formatted(found.group().codePointAt(0)));
  }
}
