package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.SelectedAs;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One scenario with all its rows.
 *
 * @param anchor its place in the report
 * @param name its stable name
 * @param role why it exists
 * @param contract what the header promises, and what that means
 * @param control the hazard, or the mutant, that served as control, if any
 * @param pulledIn whether it is here only because a selected fix needs it
 * @param lesson what explains it, if anything does
 * @param badge the most urgent verdict of its rows
 * @param rows its rows, in the order of the document
 */
public record ScenarioView(
    String anchor,
    String name,
    Role role,
    Fact contract,
    Optional<Link> control,
    boolean pulledIn,
    Optional<LessonView> lesson,
    Badge badge,
    List<RowView> rows) {

  static ScenarioView of(
      String anchor, Optional<Link> control, Optional<LessonView> lesson, List<Row> rows,
      List<RowView> views) {
    Row first = rows.getFirst();
    return new ScenarioView(
        anchor,
        Visible.line(first.scenario()),
        first.role(),
        new Fact(first.contract().id(), Words.meaning(first.contract())),
        control,
        rows.stream().allMatch(row -> row.selectedAs() == SelectedAs.CONTROL),
        lesson,
        new Badge(mostUrgent(rows)),
        views);
  }

  /** What is expected of it. */
  public String expected() {
    return Words.expected(role);
  }

  /** Whether any row was HELD, so that the limit of that word belongs beside it. */
  public boolean held() {
    return rows.stream().anyMatch(row -> row.finding().filter(Finding.HELD::equals).isPresent());
  }

  private static Verdict mostUrgent(List<Row> rows) {
    return rows.stream()
        .map(Row::verdict)
        .min(Comparator.comparingInt(Badge::urgency))
        .orElseThrow();
  }
}
