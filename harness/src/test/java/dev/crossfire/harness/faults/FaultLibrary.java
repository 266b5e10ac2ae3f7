package dev.crossfire.harness.faults;

import dev.crossfire.harness.run.LibrarySource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The library of faults.c, built in two variants: with debug symbols, and stripped. */
final class FaultLibrary implements LibrarySource {

  static final String DEBUG = "debug";
  static final String STRIPPED = "stripped";

  private final Path folder;

  private FaultLibrary(Path folder) {
    this.folder = folder;
  }

  static FaultLibrary build(Path folder) throws IOException, InterruptedException {
    Path source = folder.resolve("faults.c");
    try (InputStream in =
        Objects.requireNonNull(FaultLibrary.class.getResourceAsStream("faults.c"))) {
      Files.copy(in, source);
    }
    var library = new FaultLibrary(folder);
    library.compile(source, DEBUG, "-g");
    library.compile(source, STRIPPED, "-s");
    return library;
  }

  private void compile(Path source, String variant, String option)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("gcc", "-std=gnu11", "-O1", "-fno-optimize-sibling-calls", "-fPIC", "-shared",
                "-fvisibility=hidden", "-pthread", "-w", option, "-o",
                path(variant).toString(), source.toString()));
    int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException("faults.c does not build; exitCode=" + exitCode);
    }
  }

  private Path path(String variant) {
    return folder.resolve("libfaults-" + variant + ".so");
  }

  @Override
  public List<String> variants() {
    return List.of(DEBUG, STRIPPED);
  }

  @Override
  public Optional<Path> library(String variant) {
    return Optional.of(path(variant));
  }

  @Override
  public Optional<String> compiler(String variant) {
    return Optional.of("gcc");
  }

  @Override
  public Optional<String> whyMissing(String variant) {
    return Optional.empty();
  }
}
