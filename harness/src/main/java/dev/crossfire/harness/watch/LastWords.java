package dev.crossfire.harness.watch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a process printed just before native code ended it.
 *
 * @param meaning what the line means, as the beginning of a sentence
 * @param line the line itself
 */
record LastWords(String meaning, String line) {

  private record Known(Pattern line, String meaning) {}

  /** How the C library and the language runtimes say why they call {@code abort()}; each from the line's beginning. */
  private static final List<Known> KNOWN =
      List.of(
          known(
              "(free|malloc|calloc|realloc|munmap_chunk|malloc_consolidate|mremap_chunk)\\(\\): .*",
              "The C library found the heap damaged"),
          known("double free or corruption.*|corrupted (double-linked list|size vs).*|"
              + "(invalid|corrupted) .*chunk.*|break adjusted to free malloc space.*",
              "The C library found the heap damaged"),
          known("\\*\\*\\* stack smashing detected \\*\\*\\*.*",
              "A buffer on the C stack was overrun"),
          known("\\*\\*\\* buffer overflow detected \\*\\*\\*.*",
              "The C library found a buffer overrun"),
          known("Fatal glibc error: .*", "The C library gave up"),
          known(".*: Assertion .* failed\\.", "An assertion failed"),
          known("terminate called .*|pure virtual method called.*", "C++ code gave up"),
          known("thread .* panicked at .*", "Rust code panicked"));

  /** How HotSpot ends a process whose upcall throws; the exception's own lines come before. */
  private static final String UPCALL_THREW = "Unrecoverable uncaught exception encountered";

  /** A line of a stack trace that does not say what was thrown in the end. */
  private static final Pattern STACK_LINE =
      Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more|Suppressed: |Caused by: ).*|Caused by: .*");

  /** The first line of a stack trace: a class in a package, and what it has to say. */
  private static final Pattern THROWABLE =
      Pattern.compile("[\\w$]+\\.[\\w$.]+(: .*)?", Pattern.UNICODE_CHARACTER_CLASS);

  private static Known known(String pattern, String meaning) {
    return new Known(Pattern.compile(pattern), meaning);
  }

  /** Why native code aborted, if it said so; what was printed last counts. */
  static Optional<LastWords> of(List<String> log) {
    for (String line : log.reversed()) {
      for (Known known : KNOWN) {
        if (known.line().matcher(line).matches()) {
          return Optional.of(new LastWords(known.meaning(), line));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The exception that left an upcall, if that is how the process ended. Several threads may end it at once, and native
   * code may print between their lines: what names a class is believed before any other line.
   */
  static Optional<String> exceptionOfUpcall(List<String> log) {
    List<String> before = log.reversed()
        .stream()
        .dropWhile(line -> !line.startsWith(UPCALL_THREW))
        .toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    List<String> candidates = before.stream()
        .filter(line -> !line.startsWith(UPCALL_THREW) && !STACK_LINE.matcher(line).matches())
        .toList();
    return candidates.stream()
        .filter(line -> THROWABLE.matcher(line).matches())
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .or(() -> Optional.of("unknown"));
  }
}
