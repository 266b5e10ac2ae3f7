package dev.crossfire.harness.sanitizer;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.tool.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The library that a process must load before all others, so that a sanitizer watches it. */
public final class SanitizerRuntime {

  private static final String COMPILER = "gcc";
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};
  private static final int SCRIPT_BYTES = 4_096;

  private SanitizerRuntime() {}

  /** The runtime that the compiler links with. */
  public sealed interface Search {

    /** It is there. */
    record Found(Path library) implements Search {}

    /** It is not; the text says why and how to get it. */
    record Missing(String why) implements Search {}
  }

  /** Asks the compiler where the runtime is. */
  public static Search find(Sanitizer sanitizer) {
    return find(COMPILER, sanitizer);
  }

  static Search find(String compiler, Sanitizer sanitizer) {
    String name = library(sanitizer) + ".so";
    Optional<String> answer = Tool.answer(LIMIT, List.of(compiler, "-print-file-name=" + name));
    if (answer.isEmpty()) {
      return new Search.Missing(
          "%s needs the library %s of the compiler %s, which is not on the PATH; %s"
              .formatted(sanitizer.title(), library(sanitizer), compiler, advice(sanitizer)));
    }
    return loadable(answer.get().strip())
        .<Search>map(Search.Found::new)
        .orElseGet(
            () -> new Search.Missing(
                "%s needs the library %s, which is not installed; %s"
                    .formatted(sanitizer.title(), library(sanitizer), advice(sanitizer))));
  }

  private static String advice(Sanitizer sanitizer) {
    return "Debian: apt-get install gcc; Fedora: dnf install gcc " + library(sanitizer)
        + "; then build again";
  }

  private static String library(Sanitizer sanitizer) {
    return switch (sanitizer) {
      case THREAD -> "libtsan";
      case ADDRESS -> "libasan";
      case NONE -> throw new IllegalArgumentException("no sanitizer has no runtime");
    };
  }

  /** A compiler that knows no such file answers with the bare name; some have a linker script that names the library. */
  private static Optional<Path> loadable(String answer) {
    Optional<Path> named = file(answer);
    if (named.isEmpty() || isLibrary(named.get())) {
      return named;
    }
    for (String word : head(named.get()).split("[\\s()]+", -1)) {
      Optional<Path> meant = file(word).filter(SanitizerRuntime::isLibrary);
      if (meant.isPresent()) {
        return meant;
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> file(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isLibrary(Path file) {
    return head(file).startsWith(new String(ELF, StandardCharsets.ISO_8859_1));
  }

  private static String head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(SCRIPT_BYTES), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
