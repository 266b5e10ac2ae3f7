package dev.crossfire.scenarios.bench;

import dev.crossfire.harness.bench.BenchTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The memory of a run: that of all its processes together, at its peak. */
final class Memory {

  private static final int LOOK_EVERY_MS = 20;

  private final Processes processes;

  Memory(Processes processes) {
    this.processes = processes;
  }

  void measure(List<BenchTable.Row> rows, Map<String, Double> ratios, Consumer<String> progress)
      throws IOException, InterruptedException {
    progress.accept("memory of a run");
    Process run =
        processes.start(
            List.of(
                Processes.javaCommand(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.crossfire.harness.cli.Main",
                "run",
                "--budget",
                "20s",
                "--out",
                processes.folder().resolve("memory-run").toString()));
    run.getInputStream().close();
    long peak = 0;
    while (!run.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
      peak =
          Math.max(
              peak,
              Stream.concat(Stream.of(run.toHandle()), run.descendants())
                  .mapToLong(process -> residentKib(process.pid()))
                  .sum());
    }
    double mib = peak / 1024.0;
    rows.add(new BenchTable.Row("peak resident memory of a run, all processes", mib, "MiB"));
    ratios.put("peak_rss_mib", mib);
  }

  private static long residentKib(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // it has just ended
    }
  }
}
