package dev.crossfire.harness.sanitizer;

import dev.crossfire.harness.tool.OutsideLibraries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Logs that sanitizers of gcc 12 wrote inside JVMs, with other paths and fewer frames. */
final class Recorded {

  static final List<String> ALL =
      List.of("tsan-heap.txt", "tsan-global.txt", "tsan-locks.txt", "tsan-jvm.txt", "asan-heap.txt",
          "asan-global.txt");

  static final OutsideLibraries OUTSIDE =
      new OutsideLibraries(Set.of("java", "libjvm.so", "libjli.so"));

  private Recorded() {}

  static String log(String name) {
    try (InputStream in = Objects.requireNonNull(Recorded.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first report of a log. */
  static Report report(String name) {
    return ReportParser.parse(log(name)).reports().getFirst();
  }
}
