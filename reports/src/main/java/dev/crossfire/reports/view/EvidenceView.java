package dev.crossfire.reports.view;

import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One piece of evidence.
 *
 * @param kind how it was seen
 * @param summary one sentence; empty if the row's reason already says it
 * @param figures details that fit on a line
 * @param texts details that need lines of their own, such as stacks
 */
public record EvidenceView(EvidenceKind kind, Optional<String> summary, List<Fact> figures,
    List<Fact> texts) {

  private static final int LONGEST_FIGURE = 80;

  static EvidenceView of(Evidence evidence, String reason) {
    List<Fact> details =
        evidence.details()
            .entrySet()
            .stream()
            .map(entry -> new Fact(Visible.line(entry.getKey()), text(entry.getValue())))
            .toList();
    return new EvidenceView(
        evidence.kind(),
        Optional.of(Visible.line(evidence.summary()))
            .filter(_ -> !reason.startsWith(evidence.summary())),
        details.stream().filter(EvidenceView::isFigure).toList(),
        details.stream().filter(fact -> !isFigure(fact)).toList());
  }

  private static boolean isFigure(Fact fact) {
    return fact.value().length() <= LONGEST_FIGURE && !fact.value().contains("\n");
  }

  private static String text(Object value) {
    return switch (value) {
      case Integer number -> Figures.count(number);
      case Long number -> Figures.count(number);
      case Collection<?> values ->
        values.stream().map(EvidenceView::line).collect(Collectors.joining("\n"));
      default -> Visible.block(String.valueOf(value).strip());
    };
  }

  private static String line(Object value) {
    return Visible.line(String.valueOf(value));
  }
}
