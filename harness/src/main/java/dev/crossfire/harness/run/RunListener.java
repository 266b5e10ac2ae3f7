package dev.crossfire.harness.run;

import dev.crossfire.harness.record.Row;

/** Hears how a run goes on; called on the thread that drives it. */
public interface RunListener {

  /** A listener that does nothing. */
  RunListener NONE = new RunListener() {};

  /** A block is about to start. */
  default void stressing(PlannedRow row) {}

  /** A row is finished; nothing more of it will change. */
  default void finished(Row row) {}
}
