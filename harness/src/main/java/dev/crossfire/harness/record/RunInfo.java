package dev.crossfire.harness.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A run as a whole.
 *
 * @param startedAt ISO-8601 instant in UTC
 * @param durationMs wall time in milliseconds
 * @param budgetMs what the run was allowed, in milliseconds
 * @param seed where every choice of the run comes from
 * @param command the arguments that repeat it
 * @param complete false while a run goes on, and for good if it was interrupted
 */
public record RunInfo(
    String startedAt, long durationMs, long budgetMs, long seed, List<String> command,
    boolean complete) {

  public RunInfo {
    Require.atLeast(0, "durationMs", durationMs);
    Require.atLeast(0, "budgetMs", budgetMs);
    command = List.copyOf(command);
  }

  /** A run that has just begun. */
  public static RunInfo begun(Instant startedAt, Duration budget, long seed, List<String> command) {
    return new RunInfo(startedAt.toString(), 0, budget.toMillis(), seed, command, false);
  }

  /** This run at its end. */
  public RunInfo ended(Duration duration, boolean complete) {
    return new RunInfo(startedAt, duration.toMillis(), budgetMs, seed, command, complete);
  }
}
