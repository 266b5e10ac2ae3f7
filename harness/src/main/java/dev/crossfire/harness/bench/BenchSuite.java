package dev.crossfire.harness.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Measures the project's own speed; found through {@code ServiceLoader}. */
public interface BenchSuite {

  /**
   * Measures everything, in processes of its own.
   *
   * @param folder an empty folder for what those processes write
   * @param progress hears what is measured next
   */
  BenchTable run(Path folder, Consumer<String> progress) throws IOException, InterruptedException;
}
