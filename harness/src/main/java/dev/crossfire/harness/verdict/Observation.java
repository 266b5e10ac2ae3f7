package dev.crossfire.harness.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was seen of one row: everything a judgement rests on.
 *
 * @param histogram every sample taken, those of warming up included
 * @param examples for some outcomes, what one sample of it looked like
 * @param blocks the blocks that count, in the order they ran; warming up is not among them
 * @param jvms how the JVMs ran that it was stressed in, each once, in words
 * @param evidence misbehaviour other than outcomes
 * @param failure why the stress itself did not work, if it did not
 */
public record Observation(
    Histogram histogram,
    Map<String, String> examples,
    List<Block> blocks,
    List<String> jvms,
    List<Evidence> evidence,
    Optional<String> failure) {

  public static final Observation NOTHING =
      new Observation(Histogram.EMPTY, Map.of(), List.of(), List.of(), List.of(),
          Optional.empty());

  public Observation {
    examples = Map.copyOf(examples);
    blocks = List.copyOf(blocks);
    jvms = List.copyOf(jvms);
    evidence = List.copyOf(evidence);
  }

  /** Whether any block that counts had its threads running at the same time. */
  public boolean overlapped() {
    return blocks.stream().anyMatch(Block::overlapped);
  }

  /** Processor time over wall time of all blocks that count; 0 if there is none. */
  public double cpuOverWall() {
    long wall = blocks.stream().mapToLong(Block::wallNanos).sum();
    long cpu = blocks.stream().mapToLong(Block::cpuNanos).sum();
    return wall == 0 ? 0 : (double) cpu / wall;
  }
}
