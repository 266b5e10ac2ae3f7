package dev.crossfire.harness.run;

import dev.crossfire.harness.verdict.Evidence;
import java.util.List;

/**
 * What a sanitizer reported during a block.
 *
 * @param evidence each report, in the order of the log; the same error has the same summary each time
 * @param leftOut reports of which neither access is in a library under test, in one sentence each
 */
public record Reported(List<Evidence> evidence, List<String> leftOut) {

  /** No report, or no sanitizer. */
  public static final Reported NOTHING = new Reported(List.of(), List.of());

  public Reported {
    evidence = List.copyOf(evidence);
    leftOut = List.copyOf(leftOut);
  }
}
