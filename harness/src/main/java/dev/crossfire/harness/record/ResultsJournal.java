package dev.crossfire.harness.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The results of a run while it goes on, one JSON object on each line.
 *
 * <p>The first line says what kind of file it is, where the run takes place and how it was started. Each further line
 * holds a row. A row with {@code last} true is finished; one with false is what would be said of it so far, and a later
 * line of the same scenario and way of running it replaces it. The line that ends a run holds the run's final figures.
 *
 * <p>A line is on the disk when the call that wrote it returns. Whatever ends the run then, it costs at most the line
 * that was being written, which the reader leaves out. Used by one thread.
 */
public final class ResultsJournal implements AutoCloseable {

  /** The name of the journal in an output folder. */
  public static final String NAME = "results.jsonl";

  /** Bytes of a file that is long: well below what a reader takes. */
  private static final long LONG = Limits.FILE / 4;

  private final Path path;
  private final String head;
  private final LinkedHashMap<JournalReader.Key, String> latest = new LinkedHashMap<>();
  private DurableFile file;
  private long mostBytes = LONG;

  private ResultsJournal(Path path, String head) throws IOException {
    this.path = path;
    this.head = head;
    this.file = DurableFile.replacing(path, head);
  }

  /** Begins the journal of a run; one that is there is replaced. */
  public static ResultsJournal create(Path path, EnvironmentInfo environment, RunInfo run)
      throws IOException {
    String head = Json.line(new JournalLine.Head(Results.SCHEMA, environment, run));
    return new ResultsJournal(path, head);
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /**
   * Appends rows.
   *
   * @param at wall time since the run began
   * @param last whether nothing more of them will change
   */
  public void append(List<Row> rows, Duration at, boolean last) throws IOException {
    var lines = new StringBuilder();
    for (Row row : rows) {
      String line = Json.line(new JournalLine(at.toMillis(), last, row, null));
      lines.append(line);
      // The last line has to stay the last: it says how far the run got.
      latest.putLast(JournalReader.Key.of(row), line);
    }
    if (file.length() + lines.length() > mostBytes) {
      replace();
    } else {
      file.append(lines.toString());
    }
  }

  private void replace() throws IOException {
    DurableFile shorter = DurableFile.replacing(path, head + String.join("", latest.values()));
    file.close();
    file = shorter;
    mostBytes = Math.max(LONG, 2 * file.length());
  }

  /** Appends the line that ends the run. */
  public void end(RunInfo run) throws IOException {
    file.append(Json.line(new JournalLine(run.durationMs(), null, null, run)));
  }

  /** Removes the journal, once the results document holds what it holds. */
  public void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
