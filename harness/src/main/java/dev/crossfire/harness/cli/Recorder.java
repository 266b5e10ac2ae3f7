package dev.crossfire.harness.cli;

import dev.crossfire.harness.record.EnvironmentInfo;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
import dev.crossfire.harness.record.ResultsJournal;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.RunInfo;
import dev.crossfire.harness.run.PlannedRow;
import dev.crossfire.harness.run.RunListener;
import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Brings each row to the disk, then tells the next listener of it. Used by the thread that drives the run.
 *
 * <p>When the disk refuses, it ends the run: what cannot be kept is not worth the time.
 */
final class Recorder implements RunListener, AutoCloseable {

  private final long startNanos = System.nanoTime();
  private final Path folder;
  private final ResultsJournal journal;
  private final RunListener next;
  private Runnable cancel = () -> {};
  private Optional<IOException> failure = Optional.empty();

  private Recorder(Path folder, ResultsJournal journal, RunListener next) {
    this.folder = folder;
    this.journal = journal;
    this.next = next;
  }

  /**
   * Begins the journal of a run in the output folder.
   *
   * @throws UsageException if it cannot be written
   */
  static Recorder start(
      Path folder, EnvironmentInfo environment, RunInfo run, RunListener next) {
    try {
      Path path = folder.resolve(ResultsJournal.NAME);
      return new Recorder(folder, ResultsJournal.create(path, environment, run), next);
    } catch (IOException e) {
      throw Unwritable.folder(folder, e);
    }
  }

  /** How to end the run early. */
  void endBy(Runnable way) {
    cancel = way;
  }

  /** Why results could not be kept, if they could not. */
  Optional<IOException> failure() {
    return failure;
  }

  /** Wall time since the run began. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /** Turns the journal of a run that has ended into its document; returns the file that holds what was kept. */
  Path keep(Results results) {
    Path document = folder.resolve(ResultsFile.NAME);
    try {
      journal.end(results.run());
      ResultsFile.write(results, document);
      journal.delete();
      return document;
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(e));
      return journal.path();
    }
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  @Override
  public void stressing(PlannedRow row) {
    next.stressing(row);
  }

  @Override
  public void finished(Row row) {
    append(List.of(row), true);
    next.finished(row);
  }

  @Override
  public void soFar(List<Row> rows) {
    append(rows, false);
    next.soFar(rows);
  }

  private void append(List<Row> rows, boolean last) {
    if (failure.isPresent() || rows.isEmpty()) {
      return;
    }
    try {
      journal.append(rows, elapsed(), last);
    } catch (IOException e) {
      failure = Optional.of(e);
      cancel.run();
    }
  }
}
