package dev.crossfire.scenarios.bench;

import dev.crossfire.harness.contract.Linkage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Runs a {@link Sampler} and reads what it measured. */
final class SampleRates {

  /**
   * One round of one subject.
   *
   * @param samples samples a second
   * @param lost lost updates a second
   */
  record Rate(double samples, double lost) {}

  private final Processes processes;
  private final Path library;

  SampleRates(Processes processes, Path library) {
    this.processes = processes;
    this.library = library;
  }

  /** Samples the subjects in turn, in one JVM; warming up is not counted. */
  Map<Subject, Rate> measure(Linkage linkage, int warmUps, int blocks, int millis,
      Subject... subjects)
      throws IOException, InterruptedException {
    Path output = processes.folder().resolve("sampler.txt");
    Files.deleteIfExists(output);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                library.toString(),
                output.toString(),
                Integer.toString(warmUps),
                Integer.toString(blocks),
                Integer.toString(millis)));
    for (Subject subject : subjects) {
      arguments.add(subject.name());
    }
    processes.java(linkage, Sampler.class.getName(), arguments);
    return read(output);
  }

  private static Map<Subject, Rate> read(Path output) throws IOException {
    Map<Subject, long[]> sums = new EnumMap<>(Subject.class);
    for (String line : Files.readAllLines(output)) {
      String[] parts = line.split(" ", -1);
      long[] sum = sums.computeIfAbsent(Subject.valueOf(parts[0]), subject -> new long[3]);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += Long.parseLong(parts[i + 1]);
      }
    }
    Map<Subject, Rate> rates = new EnumMap<>(Subject.class);
    sums.forEach((subject, sum) -> rates.put(subject,
        new Rate(sum[0] * 1e9 / sum[2], sum[1] * 1e9 / sum[2])));
    return rates;
  }
}
