package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The answer in one sentence.
 *
 * @param sentence scenarios by what became of them, such as "3 hazards shown, 6 fixes held."
 * @param badge the most urgent verdict of all; SKIPPED if nothing was judged
 */
public record Headline(String sentence, Badge badge) {

  static Headline of(List<FamilyView> families, boolean complete) {
    List<ScenarioView> scenarios =
        families.stream().flatMap(family -> family.scenarios().stream()).toList();
    List<String> parts = new ArrayList<>();
    add(parts, scenarios, passed(Role.HAZARD), "hazard shown", "hazards shown");
    add(parts, scenarios, passed(Role.FIX), "fix held", "fixes held");
    add(parts, scenarios, passed(Role.SUBJECT), "subject as promised", "subjects as promised");
    add(parts, scenarios, with(Verdict.FAIL), "failed", "failed");
    add(parts, scenarios, with(Verdict.ERROR), "in error", "in error");
    add(parts, scenarios, with(Verdict.INCONCLUSIVE), "inconclusive", "inconclusive");
    add(parts, scenarios, with(Verdict.SKIPPED), "skipped", "skipped");
    String counts = parts.isEmpty() ? "nothing was stressed" : String.join(", ", parts);
    return new Headline(
        complete ? capitalised(counts) + "." : "Interrupted; so far " + counts + ".",
        scenarios.stream()
            .map(ScenarioView::badge)
            .min(Comparator.comparingInt(badge -> Badge.urgency(badge.verdict())))
            .orElse(new Badge(Verdict.SKIPPED)));
  }

  private static void add(
      List<String> parts, List<ScenarioView> scenarios, Predicate<ScenarioView> which, String one,
      String many) {
    long count = scenarios.stream().filter(which).count();
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }

  private static Predicate<ScenarioView> passed(Role role) {
    return with(Verdict.PASS).and(scenario -> scenario.role() == role);
  }

  private static Predicate<ScenarioView> with(Verdict verdict) {
    return scenario -> scenario.badge().verdict() == verdict;
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
