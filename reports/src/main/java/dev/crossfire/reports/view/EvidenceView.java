package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Visible;
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
 * @param sentence what was seen
 * @param repeats whether the row's reason begins with the sentence
 * @param falseAlarm why it shows no misbehaviour, if it is known to be wrong
 * @param figures details that fit on a line
 * @param texts details that need lines of their own, such as stacks
 */
public record EvidenceView(EvidenceKind kind, String sentence, boolean repeats,
    Optional<String> falseAlarm, List<Fact> figures, List<Fact> texts) {

  private static final int LONGEST_FIGURE = 80;

  static EvidenceView of(Evidence evidence, String reason) {
    List<Fact> details =
        evidence.details()
            .entrySet()
            .stream()
            .filter(entry -> !entry.getKey().equals(Evidence.FALSE_ALARM))
            .map(entry -> new Fact(Visible.line(entry.getKey()), text(entry.getValue())))
            .toList();
    return new EvidenceView(
        evidence.kind(),
        Visible.line(evidence.summary()),
        reason.startsWith(evidence.summary()),
        evidence.falseAlarm().map(Visible::line),
        details.stream().filter(EvidenceView::isFigure).toList(),
        details.stream().filter(fact -> !isFigure(fact)).toList());
  }

  /** The sentence; empty if the row's reason already says it. */
  public Optional<String> summary() {
    return repeats ? Optional.empty() : Optional.of(sentence);
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
