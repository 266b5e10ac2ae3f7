package dev.crossfire.scenarios;

import static java.util.Map.entry;

import dev.crossfire.scenarios.Situations.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Native libraries that are not what they should be. */
final class BadLibraries {

  private static final String FOLDER = "fixtures/gcc-O2/";
  private static final String LIBRARY = FOLDER + "lib.so";
  private static final Path GOOD =
      Path.of("..", "native-fixtures", "target", "native", "gcc-O2", "libcrossfire_fixtures.so");

  /** Where an ELF file says for which processor it is, and a processor that runs no JDK. */
  private static final int ELF_MACHINE = 18;
  private static final byte ELF_MACHINE_SPARC = 2;

  static final Map<String, Preparation> SITUATIONS =
      Map.ofEntries(
          entry("variants-none", it -> it.crossfire().withFixtures(it.folder().resolve("none"))),
          entry("library-missing", BadLibraries::variant),
          entry("library-empty", library("")),
          entry("library-text",
              library(
                  "/* a linker script, as some systems have it */\nINPUT(libc.so.6)\n".repeat(2))),
          entry("library-unreadable", BadLibraries::unreadable),
          entry("library-cut", BadLibraries::cut),
          entry("library-other-architecture", BadLibraries::otherArchitecture),
          entry("library-needs-another", BadLibraries::needsAnother),
          entry("library-without-symbol", compiled("int nothing;")),
          entry("library-crashes", constructor("*(volatile int *)8 = 0;")),
          entry("library-aborts", constructor("abort();")),
          entry("library-exits", constructor("exit(0);")),
          entry("library-hangs", constructor("for (;;) pause();")));

  private BadLibraries() {}

  private static void variant(Situation it) throws IOException {
    it.file(FOLDER + "variant.properties", """
        variant=gcc-O2
        library=lib.so
        compiler=GNU
        compiler.version=0
        flags=
        """);
    it.crossfire().withFixtures(it.folder().resolve("fixtures"));
  }

  private static Preparation library(String text) {
    return it -> {
      variant(it);
      it.file(LIBRARY, text);
    };
  }

  private static void copy(Situation it, byte[] bytes) throws IOException {
    variant(it);
    Files.write(it.folder().resolve(LIBRARY), bytes);
  }

  private static void unreadable(Situation it) throws IOException {
    copy(it, Files.readAllBytes(GOOD));
    Files.setPosixFilePermissions(it.folder().resolve(LIBRARY), Set.of());
    BadMachines.withoutRightsOfRoot(it);
  }

  private static void cut(Situation it) throws IOException {
    byte[] bytes = Files.readAllBytes(GOOD);
    copy(it, Arrays.copyOf(bytes, bytes.length / 8));
  }

  private static void otherArchitecture(Situation it) throws IOException {
    byte[] bytes = Files.readAllBytes(GOOD);
    bytes[ELF_MACHINE] = ELF_MACHINE_SPARC;
    copy(it, bytes);
  }

  private static Preparation constructor(String body) {
    return compiled("""
        #include <stdlib.h>
        #include <unistd.h>
        __attribute__((constructor)) static void at_load(void) { %s }
        """.formatted(body));
  }

  private static Preparation compiled(String source) {
    return it -> {
      variant(it);
      compile(it, LIBRARY, source);
    };
  }

  private static void needsAnother(Situation it) throws Exception {
    variant(it);
    compile(it, "libother.so", "int other(void) { return 0; }");
    compile(it, LIBRARY, "int other(void); int user(void) { return other(); }",
        "-L" + it.folder(), "-lother");
  }

  private static void compile(Situation it, String library, String source, String... flags)
      throws IOException, InterruptedException {
    Path file = it.file("source.c", source);
    var command = new ArrayList<>(List.of("gcc", "-shared", "-fPIC", "-o",
        it.folder().resolve(library).toString(), file.toString()));
    command.addAll(List.of(flags));
    int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException("gcc ended with " + exitCode);
    }
  }
}
