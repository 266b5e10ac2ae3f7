package dev.crossfire.harness.run;

import java.time.Duration;

/**
 * How a block is watched.
 *
 * @param patience how long threads may stand still in native calls, once the block is over, before they count as hung;
 *     more than 0
 * @param stacks whether the stacks of a hang are wanted, which takes seconds
 */
public record Watch(Duration patience, boolean stacks) {

  /** How a block is watched of which nothing in particular is known. */
  public static final Watch USUAL = new Watch(Duration.ofSeconds(10), true);

  public Watch {
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("patience is more than 0; found: " + patience);
    }
  }
}
