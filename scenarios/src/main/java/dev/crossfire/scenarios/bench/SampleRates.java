package dev.crossfire.scenarios.bench;

import dev.crossfire.harness.contract.Linkage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Samples each subject in a JVM of its own, one after another; warming up is not counted. */
  Map<Subject, Rate> measure(Linkage linkage, int warmUps, int blocks, int millis,
      Subject... subjects)
      throws IOException, InterruptedException {
    Map<Subject, Rate> rates = new EnumMap<>(Subject.class);
    for (Subject subject : subjects) {
      rates.put(subject, measure(linkage, warmUps, blocks, millis, subject));
    }
    return rates;
  }

  private Rate measure(Linkage linkage, int warmUps, int blocks, int millis, Subject subject)
      throws IOException, InterruptedException {
    Path output = processes.folder().resolve("sampler.txt");
    Files.deleteIfExists(output);
    List<String> arguments =
        List.of(
            library.toString(),
            output.toString(),
            Integer.toString(warmUps),
            Integer.toString(blocks),
            Integer.toString(millis),
            subject.name());
    Path calls = processes.folder().resolve("calls.bin");
    Files.deleteIfExists(calls);
    processes.java(subject.options(calls), linkage, Sampler.class.getName(), arguments);
    return read(output);
  }

  /** The rate over all blocks of a sampler's output. */
  private static Rate read(Path output) throws IOException {
    long[] sums = new long[3];
    for (String line : Files.readAllLines(output)) {
      String[] parts = line.split(" ", -1);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += Long.parseLong(parts[i]);
      }
    }
    return new Rate(sums[0] * 1e9 / sums[2], sums[1] * 1e9 / sums[2]);
  }
}
