package dev.crossfire.harness.run;

/** A fork that runs blocks, one after another. Used by the thread that drives the run; closed by any thread. */
public interface Stress extends AutoCloseable {

  /** Runs a block and waits for its end. After any end but {@code Finished} it is only closed. */
  BlockEnd run(BlockRequest request);

  /** Ends the fork, whatever it is doing; a block under way ends as {@code Lost}. May be called again. */
  @Override
  void close();
}
