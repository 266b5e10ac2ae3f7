package dev.crossfire.harness.cli;

import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.RunListener;
import dev.crossfire.harness.run.RunPlan;
import java.io.PrintWriter;

/** Shows on standard error how a run goes on. */
abstract class Progress implements RunListener, AutoCloseable {

  /** A bar on a terminal, lines elsewhere. */
  static Progress on(PrintWriter err, RunPlan plan, Budget budget) {
    return on(err, plan.rows(), budget);
  }

  /** A bar on a terminal, lines elsewhere; for so many rows. */
  static Progress on(PrintWriter err, int rows, Budget budget) {
    return Terminal.is(Terminal.Stream.ERR) ? new ProgressOnTerminal(budget) : new Lines(err, rows);
  }

  /** Stops showing. */
  @Override
  public abstract void close();

  /** One line for each row that is finished. */
  private static final class Lines extends Progress {

    private final PrintWriter err;
    private final int rows;
    private int finished;

    Lines(PrintWriter err, int rows) {
      this.err = err;
      this.rows = rows;
    }

    @Override
    public void finished(Row row) {
      finished++;
      err.printf("[%d/%d] %s %s%n", finished, rows, row.verdict(), ResultsTable.name(row));
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}
