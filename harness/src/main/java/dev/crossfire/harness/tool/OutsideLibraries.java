package dev.crossfire.harness.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The libraries of a fork that are not under test: those of the JVM, of C, of a sanitizer, and what JCStress loads to pin
 * threads.
 *
 * @param jvm file names of the JVM's own libraries, sorted
 */
public record OutsideLibraries(Set<String> jvm) {

  private static final Pattern OTHERS =
      Pattern.compile(
          "lib(c|m|dl|rt|pthread|gcc_s|stdc\\+\\+|c\\+\\+|atomic|asan|tsan)(-[0-9.]+)?\\.so.*"
              + "|libc\\.musl-.*|libclang_rt\\..*|ld-(linux|musl|[0-9]).*|linux-(vdso|gate)\\..*|jna.*\\.tmp");

  public OutsideLibraries {
    jvm = new TreeSet<>(jvm);
  }

  /** Those of the JVM that runs this, which is the one that forks run. */
  public static OutsideLibraries here() {
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

  /** Whether the library of this file name is one of them. */
  public boolean contains(String library) {
    return jvm.contains(library) || OTHERS.matcher(library).matches();
  }
}
