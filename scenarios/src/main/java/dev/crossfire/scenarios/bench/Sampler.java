package dev.crossfire.scenarios.bench;

import dev.crossfire.harness.run.BlockResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The main class of a measuring JVM: {@code Sampler LIBRARY OUTPUT WARM-UPS BLOCKS MILLIS SUBJECT} samples the subject and
 * writes a line for each block that counts: samples, lost updates, nanoseconds.
 */
final class Sampler {

  private Sampler() {}

  public static void main(String[] args) throws Exception {
    System.load(args[0]);
    Path output = Path.of(args[1]);
    int warmUps = Integer.parseInt(args[2]);
    int blocks = Integer.parseInt(args[3]);
    int millis = Integer.parseInt(args[4]);
    List<String> lines = new ArrayList<>();
    Subject subject = Subject.valueOf(args[5]);
    for (int block = -warmUps; block < blocks; block++) {
      BlockResult result = subject.sample(millis, block);
      if (block >= 0) {
        lines.add(line(result));
      }
    }
    Files.write(output, lines);
    System.exit(0);
  }

  private static String line(BlockResult result) {
    long lost =
        result.histogram()
            .counts()
            .entrySet()
            .stream()
            .filter(entry -> Subject.isLost(entry.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return "%d %d %d".formatted(result.histogram().samples(), lost, result.wallNanos());
  }
}
