package dev.crossfire.reports.view;

import dev.crossfire.harness.verdict.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why some rows did not pass; each reason is said once.
 *
 * @param badge their verdict
 * @param reason what they have in common
 * @param rows the rows
 */
public record ReasonView(Badge badge, String reason, List<RowView> rows) {

  static List<ReasonView> of(List<FamilyView> families) {
    Map<Badge, Map<String, List<RowView>>> grouped =
        families.stream()
            .flatMap(family -> family.scenarios().stream())
            .flatMap(scenario -> scenario.rows().stream())
            .filter(row -> row.badge().verdict() != Verdict.PASS)
            .sorted(Comparator.comparingInt(row -> Badge.urgency(row.badge().verdict())))
            .collect(
                Collectors.groupingBy(
                    RowView::badge,
                    LinkedHashMap::new,
                    Collectors.groupingBy(RowView::reason, LinkedHashMap::new,
                        Collectors.toList())));
    return grouped.entrySet()
        .stream()
        .flatMap(
            verdict -> verdict.getValue()
                .entrySet()
                .stream()
                .map(
                    reason -> new ReasonView(verdict.getKey(), reason.getKey(), reason.getValue())))
        .toList();
  }
}
