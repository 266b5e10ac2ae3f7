package dev.crossfire.harness.sanitizer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The libraries of a fork that are not under test: those of the JVM, of C and of the sanitizer.
 *
 * @param jvm file names of the JVM's own libraries, sorted
 */
record OutsideLibraries(Set<String> jvm) {

  /** How the names of the others begin. */
  private static final List<String> OTHERS =
      List.of("libtsan", "libasan", "libclang_rt.", "libc.so", "libc-2", "libpthread", "libm.so",
          "libdl.so", "libstdc++", "libgcc_s", "ld-linux", "ld-musl");

  OutsideLibraries {
    jvm = new TreeSet<>(jvm);
  }

  /** Those of the JVM that runs this, which is the one that forks run. */
  static OutsideLibraries here() {
    Set<String> names = new HashSet<>(Set.of("java"));
    Path home = Path.of(System.getProperty("java.home"));
    for (Path folder : new Path[] {home.resolve("lib"), home.resolve("lib/server")}) {
      try (Stream<Path> files = Files.list(folder)) {
        files.map(file -> String.valueOf(file.getFileName()))
            .filter(name -> name.endsWith(".so"))
            .forEach(names::add);
      } catch (IOException e) {
        // a JVM of another make; what is left out is then what is named above
      }
    }
    return new OutsideLibraries(names);
  }

  /** Whether a frame is in a library that may be under test. */
  boolean areNot(Frame frame) {
    String name = frame.library();
    return !name.isEmpty() && !jvm.contains(name) && OTHERS.stream().noneMatch(name::startsWith);
  }
}
