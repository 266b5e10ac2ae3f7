package dev.crossfire.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of C sources with something changed, and its build. */
final class PatchedFixtures {

  /** The module that holds the sources, seen from this module's folder, where tests run. */
  private static final Path SOURCES = Path.of("..", "native-fixtures").toAbsolutePath().normalize();

  private final Path copy;

  private PatchedFixtures(Path copy) {
    this.copy = copy;
  }

  /** Of the counter's family alone, without its checks: what is patched is wrong on purpose. */
  static PatchedFixtures in(Path folder) throws IOException {
    Path copy = folder.resolve("fixtures");
    Path family = Files.createDirectories(copy.resolve("c/counter"));
    for (String part : List.of("CMakeLists.txt", "variants.cmake")) {
      Files.copy(SOURCES.resolve(part), copy.resolve(part));
    }
    copy(SOURCES.resolve("c"), "*.h", copy.resolve("c"));
    copy(SOURCES.resolve("c/counter"), "*.h", family);
    copy(SOURCES.resolve("c/counter"), "counter{,_fixes,_hazards}.c", family);
    return new PatchedFixtures(copy);
  }

  /** Replaces text in a source; it must be there. */
  PatchedFixtures replace(String file, String text, String replacement) throws IOException {
    Path source = copy.resolve("c").resolve(file);
    String before = Files.readString(source);
    String after = before.replace(text, replacement);
    if (after.equals(before)) {
      throw new IllegalArgumentException(file + " does not hold: " + text);
    }
    Files.writeString(source, after);
    return this;
  }

  /** Builds a variant and its mutant and returns the folder to give as {@code crossfire.fixtures}. */
  Path buildWithMutant(String variant) throws IOException, InterruptedException {
    build(variant);
    return build(variant + "-mutant");
  }

  /** Builds one variant and returns the folder to give as {@code crossfire.fixtures}. */
  Path build(String variant) throws IOException, InterruptedException {
    Path out = copy.resolve("native");
    Path log = copy.resolve("build.log");
    int exitCode =
        new ProcessBuilder(
            "cmake", "-DOUT=" + out, "-DVARIANT=" + variant, "-P",
            copy.resolve("variants.cmake").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException(
          "the patched fixtures do not build:\n" + Files.readString(log));
    }
    return out;
  }

  private static void copy(Path from, String glob, Path to) throws IOException {
    try (var files = Files.newDirectoryStream(from, glob)) {
      for (Path file : files) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
