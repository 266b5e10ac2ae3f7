package dev.crossfire.harness.record;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Makes a results document of a journal's lines, however far the run got. */
final class JournalReader {

  /** What makes a row; of several lines with the same, the last one counts. */
  record Key(
      String scenario, Engine engine, int threads, ThreadKind threadKind, Linkage linkage,
      String variant, Sanitizer sanitizer) {

    static Key of(Row row) {
      return new Key(row.scenario(), row.engine(), row.threads(), row.threadKind(), row.linkage(),
          row.variant(), row.sanitizer());
    }
  }

  private final Map<Key, Row> rows = new LinkedHashMap<>();
  private Optional<RunInfo> end = Optional.empty();
  private long lastMs;

  private JournalReader() {}

  /**
   * Reads a journal.
   *
   * @param text whole lines; what was cut off in the middle is not among them
   * @throws BadResultsException if it is none; the message names the line
   */
  static Results read(String text) throws BadResultsException {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      throw new BadResultsException("it ends in its first line");
    }
    JournalLine.Head head = parse(lines.getFirst(), 1, JournalLine.Head.class);
    var reader = new JournalReader();
    for (int i = 1; i < lines.size(); i++) {
      reader.add(parse(lines.get(i), i + 1, JournalLine.class));
    }
    return reader.results(head);
  }

  private void add(JournalLine line) {
    lastMs = line.atMs();
    if (line.result() != null) {
      rows.put(Key.of(line.result()), line.result());
    }
    end = Optional.ofNullable(line.run());
  }

  private Results results(JournalLine.Head head) {
    List<Row> inOrder = new ArrayList<>(rows.values());
    inOrder.sort(Row.ORDER);
    return Results.of(head.environment(), end.orElseGet(() -> soFar(head.run())), inOrder);
  }

  private RunInfo soFar(RunInfo run) {
    return run.ended(Duration.ofMillis(lastMs), false);
  }

  private static <T> T parse(String line, int number, Class<T> type) throws BadResultsException {
    try {
      @Nullable
      T value = Json.read(line, type);
      if (value != null) {
        return value;
      }
    } catch (JacksonException e) {
      String complaint = Complaint.of(e).replaceFirst(", on line 1$", "");
      throw new BadResultsException("line %d: %s".formatted(number, complaint), e);
    }
    throw new BadResultsException("line %d: it holds null".formatted(number));
  }
}
