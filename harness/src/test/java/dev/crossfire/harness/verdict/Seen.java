package dev.crossfire.harness.verdict;

import static dev.crossfire.harness.MadeUp.KEPT;
import static dev.crossfire.harness.MadeUp.LOST;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds an observation, block by block. */
final class Seen {

  static final String JVM = "C2, young generation 8 MiB";
  static final long SAMPLES = 1_000_000;
  private static final long WALL = 60_000_000;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final Map<String, String> examples = new HashMap<>();
  private Histogram histogram = Histogram.EMPTY;
  private Optional<String> failure = Optional.empty();

  static Seen nothing() {
    return new Seen();
  }

  static Block block(long samples, long forbidden, double cpuOverWall) {
    return new Block(samples, forbidden, WALL, (long) (WALL * cpuOverWall), true);
  }

  static Block apart(Block block) {
    return new Block(block.samples(), block.forbidden(), block.wallNanos(), block.cpuNanos(),
        false);
  }

  static List<Block> racy(int count) {
    return Collections.nCopies(count, block(SAMPLES, 1, 1.9));
  }

  static List<Block> clean(int count) {
    return Collections.nCopies(count, block(SAMPLES, 0, 1.9));
  }

  static List<Block> onOneProcessor(int count) {
    return Collections.nCopies(count, block(SAMPLES, 0, 1.0));
  }

  Seen blocks(List<Block> more) {
    for (Block block : more) {
      blocks.add(block);
      outcome(KEPT, block.samples() - block.forbidden());
      outcome(LOST, block.forbidden());
    }
    return this;
  }

  Seen outcome(String outcome, long count) {
    if (count > 0) {
      histogram = histogram.plus(new Histogram(Map.of(outcome, count)));
    }
    return this;
  }

  Seen example(String outcome, String example) {
    examples.put(outcome, example);
    return this;
  }

  Seen evidence(EvidenceKind kind, String summary) {
    evidence.add(new Evidence(kind, summary, Map.of()));
    return this;
  }

  Seen failure(String message) {
    failure = Optional.of(message);
    return this;
  }

  Observation done() {
    return new Observation(histogram, examples, blocks, List.of(JVM), evidence, failure);
  }
}
