package dev.crossfire.harness.fork;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.run.BlockResult;

/** Runs blocks of one engine inside a fork; found through {@code ServiceLoader}. Used by the fork's main thread. */
public interface BlockRunner {

  /** The engine it is. */
  Engine engine();

  /**
   * Runs one block.
   *
   * @throws Exception if the block could not be run; the fork goes on
   */
  BlockResult run(BlockOrder order) throws Exception;
}
