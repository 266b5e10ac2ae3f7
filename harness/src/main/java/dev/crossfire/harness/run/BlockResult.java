package dev.crossfire.harness.run;

import dev.crossfire.harness.verdict.Histogram;
import java.util.Map;

/**
 * What one block gave.
 *
 * @param histogram its samples by outcome
 * @param examples for some outcomes, what one sample of it looked like
 * @param operationsPerSample how many times an actor ran in one sample, over all its threads
 * @param wallNanos its duration in nanoseconds
 * @param cpuNanos processor time of the stressed threads in nanoseconds, as near as the process can tell
 */
public record BlockResult(
    Histogram histogram,
    Map<String, String> examples,
    long operationsPerSample,
    long wallNanos,
    long cpuNanos) {

  public BlockResult {
    examples = Map.copyOf(examples);
  }
}
