package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.RowKey;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.record.SelectedAs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays out a run: pulls in the control of every fix and puts together what alternates in one fork. */
public final class Planner {

  private Planner() {}

  /**
   * The plan of a run.
   *
   * @param catalogue every scenario there is
   * @param selection the scenarios asked for
   * @param linkages the linkages asked for, in order
   * @param variant the variant asked for
   */
  public static RunPlan plan(
      Catalogue catalogue, Selection selection, List<Linkage> linkages, String variant) {
    return plan(catalogue, selection, linkages, Target.plain(variant));
  }

  /** The same for a variant that may be for a sanitizer; such rows come beside those without. */
  public static RunPlan plan(
      Catalogue catalogue, Selection selection, List<Linkage> linkages, Target target) {
    List<PlannedRow> rows = new ArrayList<>();
    Map<ScenarioSpec, SelectedAs> chosen = chosen(catalogue, selection);
    for (Linkage linkage : linkages) {
      chosen.forEach(
          (spec, selectedAs) -> {
            for (Workload workload : spec.workloads()) {
              rows.add(row(catalogue, spec, workload, selectedAs, linkage, target));
            }
          });
    }
    List<PlannedRow> wanted =
        rows.stream()
            .filter(row -> row.selectedAs() == SelectedAs.ASKED || isNeeded(row, rows))
            .toList();
    Map<Group.Kind, List<PlannedRow>> groups = new LinkedHashMap<>();
    wanted.stream()
        .filter(row -> row.skip().isEmpty())
        .forEach(
            row -> groups.computeIfAbsent(Group.Kind.of(row), kind -> new ArrayList<>()).add(row));
    return new RunPlan(
        groups.entrySet()
            .stream()
            .map(entry -> new Group(entry.getKey(), entry.getValue()))
            .toList(),
        wanted.stream().filter(row -> row.skip().isPresent()).toList());
  }

  /** Whether a row that is run, and run like this one, has it as its control. */
  private static boolean isNeeded(PlannedRow control, List<PlannedRow> rows) {
    Optional<ScenarioId> id = Optional.of(control.key().scenario());
    return rows.stream()
        .filter(row -> row.skip().isEmpty() && row.spec().control().equals(id))
        .anyMatch(row -> Group.Kind.of(row).equals(Group.Kind.of(control)));
  }

  private static Map<ScenarioSpec, SelectedAs> chosen(Catalogue catalogue, Selection selection) {
    Map<ScenarioSpec, SelectedAs> chosen = new LinkedHashMap<>();
    List<ScenarioSpec> asked = selection.from(catalogue);
    for (ScenarioSpec spec : asked) {
      spec.control()
          .flatMap(catalogue::find)
          .filter(control -> !asked.contains(control))
          .ifPresent(control -> chosen.put(control, SelectedAs.CONTROL));
      chosen.put(spec, SelectedAs.ASKED);
    }
    return chosen;
  }

  private static PlannedRow row(
      Catalogue catalogue,
      ScenarioSpec spec,
      Workload workload,
      SelectedAs selectedAs,
      Linkage linkage,
      Target target) {
    RowKey key =
        new RowKey(
            spec.id(),
            workload.engine(),
            workload.threads(),
            workload.threadKind(),
            linkage,
            target.variant(),
            target.sanitizer());
    Optional<String> skip = skip(catalogue, spec, linkage, target).or(target::missing);
    return new PlannedRow(key, spec, workload, selectedAs, skip);
  }

  /** Why a scenario is not run, or its control is not, without which nothing could be proved. */
  private static Optional<String> skip(
      Catalogue catalogue, ScenarioSpec spec, Linkage linkage, Target target) {
    return skip(spec, linkage, target)
        .or(
            () -> spec.control()
                .flatMap(catalogue::find)
                .flatMap(control -> skip(control, linkage, target))
                .map(
                    reason -> "Its control is not run here, without which nothing could be proved: "
                        + reason))
        .or(() -> blindSpot(catalogue, spec, target.sanitizer()));
  }

  private static Optional<String> skip(ScenarioSpec spec, Linkage linkage, Target target) {
    if (linkage == Linkage.CRITICAL && spec.blocking() == Blocking.MAY_BLOCK) {
      return Optional.of(
          "The function may block, and a thread that blocks inside a critical call stops every thread of the JVM at"
              + " the next safepoint.");
    }
    return spec.conditions().refuse(spec.id(), linkage, target.variant());
  }

  /** Why the sanitizer's silence would say nothing, if so: it is blind to the scenario, or to its control. */
  private static Optional<String> blindSpot(
      Catalogue catalogue, ScenarioSpec spec, Sanitizer sanitizer) {
    return spec.sanitizers()
        .blindSpot(sanitizer)
        .map(why -> "%s is blind to this: %s".formatted(sanitizer.title(), why))
        .or(
            () -> spec.control()
                .flatMap(catalogue::find)
                .flatMap(control -> control.sanitizers().blindSpot(sanitizer))
                .map(
                    why -> "%s is blind to the control %s, so that its silence would prove nothing: %s"
                        .formatted(sanitizer.title(), spec.control().orElseThrow(), why)));
  }
}
