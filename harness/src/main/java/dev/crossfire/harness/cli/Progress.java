package dev.crossfire.harness.cli;

import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.RunListener;
import dev.crossfire.harness.verdict.Finding;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Shows on standard error how a run goes on. */
abstract class Progress implements RunListener, AutoCloseable {

  /** A bar on a terminal, lines elsewhere; for so many rows. */
  static Progress on(PrintWriter err, int rows, Budget budget) {
    return Terminal.is(Terminal.Stream.ERR) ? new ProgressOnTerminal(budget) : new Lines(err, rows);
  }

  /** Stops showing. */
  @Override
  public abstract void close();

  /** One line for each row that is finished, and one before for a fix that is HELD by then and goes on. */
  private static final class Lines extends Progress {

    private final PrintWriter err;
    private final int rows;
    private final Set<String> held = new HashSet<>();
    private int finished;

    Lines(PrintWriter err, int rows) {
      this.err = err;
      this.rows = rows;
    }

    @Override
    public void finished(List<Row> more) {
      for (Row row : more) {
        finished++;
        err.printf("[%d/%d] %s %s%n", finished, rows, row.verdict(), ResultsTable.name(row));
      }
    }

    @Override
    public void soFar(List<Row> rows) {
      rows.stream()
          .filter(row -> row.finding() == Finding.HELD)
          .map(ResultsTable::name)
          .filter(held::add)
          .forEach(name -> err.println("HELD so far: " + name));
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}
