package dev.crossfire.harness.session;

import dev.crossfire.harness.record.EnvironmentInfo;
import dev.crossfire.harness.run.LibrarySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Describes the machine for the results file. */
public final class Environments {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Environments() {}

  /** This machine, with the compiler of a variant. */
  public static EnvironmentInfo here(Optional<LibrarySource> libraries, String variant) {
    return new EnvironmentInfo(
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        cpuModel(),
        System.getProperty("java.vendor") + " " + Runtime.version(),
        libraries.flatMap(source -> source.compiler(variant)).orElse("unknown"),
        HarnessVersion.text());
  }

  private static String cpuModel() {
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
