package dev.crossfire.reports.view;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the stress and a sanitizer say of the same scenario, run the same way.
 *
 * @param scenario the scenario, and its place in the report
 * @param sanitizer the sanitizer's name
 * @param stress what the stress found without it
 * @param opinion what was found under it
 * @param together whether they agree or, if it was not asked, why
 * @param ways the ways of running it of which all this is true
 */
public record OpinionView(
    Link scenario, String sanitizer, String stress, String opinion, String together,
    List<String> ways) {

  /** How a row was run, but for the sanitizer and the variant that is built for it. */
  private record Way(String scenario, Engine engine, int threads, ThreadKind threadKind,
      Linkage linkage) {

    static Way of(Row row) {
      return new Way(row.scenario(), row.engine(), row.threads(), row.threadKind(), row.linkage());
    }

    String name() {
      return "%s, %d threads, %s".formatted(engine.id(), threads, linkage.id());
    }
  }

  /** The opinions on rows that were run, or tried, without a sanitizer and with one; equal ones are said once. */
  static List<OpinionView> of(List<Row> rows, List<FamilyView> families) {
    Map<String, String> anchors =
        families.stream()
            .flatMap(family -> family.scenarios().stream())
            .collect(Collectors.toMap(ScenarioView::name, ScenarioView::anchor, (a, _) -> a));
    Map<Way, Row> stressed =
        rows.stream()
            .filter(row -> row.sanitizer() == Sanitizer.NONE && row.finding() != null)
            .collect(Collectors.toMap(Way::of, Function.identity(), (a, _) -> a));
    Map<OpinionView, List<String>> ways = new LinkedHashMap<>();
    for (Row row : rows) {
      Row stress = row.sanitizer() == Sanitizer.NONE ? null : stressed.get(Way.of(row));
      if (stress != null) {
        ways.computeIfAbsent(of(row, stress, anchors), _ -> new ArrayList<>())
            .add(Way.of(row).name());
      }
    }
    return ways.entrySet().stream().map(entry -> entry.getKey().in(entry.getValue())).toList();
  }

  private static OpinionView of(Row row, Row stress, Map<String, String> anchors) {
    String name = Visible.line(row.scenario());
    return new OpinionView(
        new Link(name, Optional.ofNullable(anchors.get(name))),
        row.sanitizer().title(),
        found(stress),
        row.finding() == Finding.SHOWN ? "SHOWN by " + means(row) : found(row),
        row.finding() == null ? Visible.line(row.reason()) : together(stress, row),
        List.of());
  }

  private OpinionView in(List<String> those) {
    return new OpinionView(scenario, sanitizer, stress, opinion, together, List.copyOf(those));
  }

  private static String found(Row row) {
    return row.finding() == null ? row.verdict().name() : row.finding().name();
  }

  private static String means(Row row) {
    if (row.evidence().stream().anyMatch(each -> each.kind() == EvidenceKind.SANITIZER)) {
      return "its reports";
    }
    boolean ended =
        row.evidence()
            .stream()
            .anyMatch(
                each -> each.kind() == EvidenceKind.CRASH || each.kind() == EvidenceKind.HANG);
    return ended ? "a crash or a hang" : "an outcome";
  }

  private static String together(Row stress, Row row) {
    boolean unseen = stress.finding() == Finding.SHOWN && row.verdict() == Verdict.FAIL
        && row.finding() != Finding.SHOWN;
    if (unseen) {
      return "They disagree: the sanitizer does not see it.";
    }
    if (stress.finding() == Finding.ERROR || row.finding() == Finding.ERROR) {
      return "One of them did not work.";
    }
    boolean stressOpen = stress.finding() == Finding.INCONCLUSIVE;
    boolean sanitizerOpen = row.finding() == Finding.INCONCLUSIVE;
    if (stressOpen || sanitizerOpen) {
      return stressOpen && sanitizerOpen
          ? "Both leave it open."
          : stressOpen ? "The stress leaves it open." : "The sanitizer leaves it open.";
    }
    if (stress.finding() == row.finding()) {
      return row.finding() == Finding.SHOWN ? "Both see an error." : "Neither sees an error.";
    }
    return stress.finding() == Finding.SHOWN
        ? "They disagree: only the stress sees an error."
        : "They disagree: only the sanitizer sees an error.";
  }
}
