package dev.crossfire.harness.session;

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
public final class Recorder implements RunListener, AutoCloseable {

  private final long startNanos = System.nanoTime();
  private final OutputFolder folder;
  private final EnvironmentInfo environment;
  private final RunInfo begun;
  private final ResultsJournal journal;
  private final RunListener next;
  private Runnable cancel = () -> {};
  private Optional<IOException> failure = Optional.empty();

  private Recorder(OutputFolder folder, EnvironmentInfo environment, RunInfo begun,
      ResultsJournal journal, RunListener next) {
    this.folder = folder;
    this.environment = environment;
    this.begun = begun;
    this.journal = journal;
    this.next = next;
  }

  /**
   * Begins the journal of a run in the output folder.
   *
   * @throws UsageException if it cannot be written
   */
  public static Recorder start(
      OutputFolder folder, EnvironmentInfo environment, RunInfo begun, RunListener next) {
    try {
      Path path = folder.path().resolve(ResultsJournal.NAME);
      return new Recorder(folder, environment, begun,
          ResultsJournal.create(path, environment, begun), next);
    } catch (IOException e) {
      throw folder.unwritable(e);
    }
  }

  /** How to end the run early. */
  public void endBy(Runnable way) {
    cancel = way;
  }

  /** Why results could not be kept, if they could not. */
  public Optional<IOException> failure() {
    return failure;
  }

  /** The results of the run, which has just ended; it is complete unless it was interrupted or could not be kept. */
  public Results end(List<Row> rows, boolean interrupted) {
    boolean complete = !interrupted && failure.isEmpty();
    return Results.of(environment, begun.ended(elapsed(), complete), rows);
  }

  /** Turns the journal of a run that has ended into its document; returns the file that holds what was kept. */
  public Path keep(Results results) {
    Path document = folder.path().resolve(ResultsFile.NAME);
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
  public void finished(List<Row> rows) {
    append(rows, true);
    next.finished(rows);
  }

  @Override
  public void soFar(List<Row> rows) {
    append(rows, false);
    next.soFar(rows);
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
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
