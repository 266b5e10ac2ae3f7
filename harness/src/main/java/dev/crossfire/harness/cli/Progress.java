package dev.crossfire.harness.cli;

import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.RunListener;
import dev.crossfire.harness.run.RunPlan;
import dev.crossfire.harness.verdict.Verdict;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** One line for each row: as soon as it passes, otherwise when it is finished; another if its verdict changes by then. */
  private static final class Lines extends Progress {

    private final PrintWriter err;
    private final int rows;
    private final Map<String, Verdict> told = new HashMap<>();

    Lines(PrintWriter err, int rows) {
      this.err = err;
      this.rows = rows;
    }

    @Override
    public void finished(Row row) {
      tell(row);
    }

    @Override
    public void soFar(List<Row> rows) {
      rows.stream().filter(row -> row.verdict() == Verdict.PASS).forEach(this::tell);
    }

    private void tell(Row row) {
      String name = ResultsTable.name(row);
      if (told.put(name, row.verdict()) != row.verdict()) {
        err.printf("[%d/%d] %s %s%n", told.size(), rows, row.verdict(), name);
      }
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}
