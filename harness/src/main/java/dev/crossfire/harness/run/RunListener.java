package dev.crossfire.harness.run;

import dev.crossfire.harness.record.Row;
import java.util.List;

/** Hears how a run goes on; called on the thread that drives it. */
public interface RunListener {

  /** A listener that does nothing. */
  RunListener NONE = new RunListener() {};

  /** A block is about to start. */
  default void stressing(PlannedRow row) {}

  /** Rows are finished; nothing more of them will change. */
  default void finished(List<Row> rows) {}

  /** What would be said now of rows that go on: evidence was seen for the first time, or a fork has ended. */
  default void soFar(List<Row> rows) {}
}
