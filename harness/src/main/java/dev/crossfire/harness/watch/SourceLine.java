package dev.crossfire.harness.watch;

import dev.crossfire.harness.tool.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The C source line of a place in a library, from its debug symbols.
 *
 * @param line file and line; empty if they cannot be told
 * @param text the same, or why they cannot be told
 */
record SourceLine(Optional<String> line, String text) {

  private static final Duration LIMIT = Duration.ofSeconds(15);

  static SourceLine of(Optional<Path> library, long offset) {
    return of("addr2line", library, offset);
  }

  static SourceLine of(String tool, Optional<Path> library, long offset) {
    if (library.isEmpty()) {
      return unknown("the path of the library is not known");
    }
    List<String> command =
        List.of(tool, "-e", library.get().toString(), "0x" + Long.toHexString(offset));
    return switch (Tool.run(LIMIT, command)) {
      case Tool.Ran.Missing() -> unknown(tool + " is not installed (it is part of binutils)");
      case Tool.Ran.Late() -> unknown(tool + " did not answer");
      case Tool.Ran.Stopped() -> unknown("the run was ended");
      case Tool.Ran.Ended(int exitCode, String output) -> exitCode == 0
          ? parse(output, library.get())
          : unknown(tool + " cannot read " + library.get());
    };
  }

  /** What the tool answered. */
  static SourceLine parse(String output, Path library) {
    String line = output.lines().findFirst().orElse("").strip();
    if (line.isEmpty() || line.startsWith("??") || line.endsWith(":?") || line.endsWith(":0")) {
      return unknown(library.getFileName() + " has no debug symbols for it");
    }
    return new SourceLine(Optional.of(line), line);
  }

  private static SourceLine unknown(String why) {
    return new SourceLine(Optional.empty(), "unknown: " + why);
  }
}
