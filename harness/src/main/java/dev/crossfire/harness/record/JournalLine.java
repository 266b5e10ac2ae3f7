package dev.crossfire.harness.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A line of a journal after the first: a row, or the end of the run.
 *
 * @param atMs wall time since the run began, in milliseconds
 * @param last of a row: whether nothing more of it will change
 * @param result the row
 * @param run the run's final figures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalLine(long atMs, @Nullable Boolean last, @Nullable Row result,
    @Nullable RunInfo run) {

  JournalLine {
    Require.atLeast(0, "atMs", atMs);
    if ((result == null) == (run == null)) {
      throw new IllegalArgumentException("a line holds a result or a run, and not both");
    }
  }

  /** The first line. */
  record Head(String schema, EnvironmentInfo environment, RunInfo run) {
    Head {
      Results.requireSchema(schema);
    }
  }
}
