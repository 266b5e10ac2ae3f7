package dev.crossfire.harness.run;

import dev.crossfire.harness.record.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tells the listener of the rows of a group: of each once for good, as soon as it is settled, and of those in doubt
 * whenever something was seen that must not be lost. Not thread-safe.
 *
 * <p>A row is judged for good by what its control showed until then; blocks that the control runs later for other rows
 * were beside none of its own.
 */
final class Announcer {

  private final Collection<RowRun> rows;
  private final Function<RowRun, Optional<RowRun>> controlOf;
  private final RunListener listener;
  private final Map<RowRun, Row> finished = new LinkedHashMap<>();
  private final Set<RowRun> shown = new HashSet<>();

  Announcer(
      Collection<RowRun> rows, Function<RowRun, Optional<RowRun>> controlOf,
      RunListener listener) {
    this.rows = rows;
    this.controlOf = controlOf;
    this.listener = listener;
  }

  /** Whether the row was judged for good. */
  boolean isFinished(RowRun row) {
    return finished.containsKey(row);
  }

  /** To be called after each block: announces what it settled, and the first evidence of its row. */
  void afterBlock(RowRun row, Predicate<RowRun> settled) {
    finishAll(settled);
    if (row.hasEvidence() && !isFinished(row) && rows.contains(row) && shown.add(row)) {
      listener.soFar(List.of(judged(row)));
    }
  }

  /** To be called after each fork: announces what is settled, and what would be said of the rest. */
  void afterFork(Predicate<RowRun> settled) {
    finishAll(settled);
    List<Row> inDoubt =
        rows.stream()
            .filter(row -> !isFinished(row) && row.isStressed())
            .map(this::judged)
            .toList();
    if (!inDoubt.isEmpty()) {
      listener.soFar(inDoubt);
    }
  }

  /** Judges what is left, whatever doubt there is, and returns every row. */
  List<Row> finish() {
    finishAll(row -> true);
    return List.copyOf(finished.values());
  }

  private void finishAll(Predicate<RowRun> settled) {
    List<Row> judged = new ArrayList<>();
    for (RowRun row : rows) {
      if (!isFinished(row) && settled.test(row)) {
        judged.add(judged(row));
        finished.put(row, judged.getLast());
      }
    }
    if (!judged.isEmpty()) {
      listener.finished(judged);
    }
  }

  private Row judged(RowRun row) {
    return Rows.judged(row, controlOf.apply(row));
  }
}
