package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Conditions;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.OutcomeTable;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.RowKey;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.probe.ProbeOrder;
import dev.crossfire.harness.record.SelectedAs;
import dev.crossfire.harness.run.Group;
import dev.crossfire.harness.run.PlannedRow;
import dev.crossfire.harness.run.RunPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays out a run of probes: which are stressed in alternating blocks of one fork. */
final class ProbePlan {

  /** What stands in a row for the build of the library: it is the user's. */
  static final String VARIANT = "as-installed";

  private ProbePlan() {}

  /**
   * A probe to be stressed.
   *
   * @param placed where its text is
   * @param control the control that it is stressed beside
   * @param selectedAs why it is in the run
   * @param answer what the oracle says of it
   */
  record Entry(PlacedProbe placed, Optional<ScenarioId> control, SelectedAs selectedAs,
      Oracle.Answer answer) {

    ScenarioId id() {
      return placed.file().id();
    }

    Entry withoutControl() {
      return new Entry(placed, Optional.empty(), selectedAs, answer);
    }
  }

  /**
   * The plan.
   *
   * @param entries the probes, controls before those that need them
   * @param linkages the linkages that the user asks for
   */
  static RunPlan plan(List<Entry> entries, List<Linkage> linkages) {
    List<Group> groups = new ArrayList<>();
    List<PlannedRow> skipped = new ArrayList<>();
    for (Linkage linkage : linkages) {
      Map<ScenarioId, Entry> wanted = new LinkedHashMap<>();
      for (Entry entry : entries) {
        if (entry.placed().file().probe().linkages().contains(linkage)) {
          wanted.put(entry.id(), entry);
        } else if (linkages.size() == 1 && entry.selectedAs() == SelectedAs.ASKED) {
          skipped.add(row(entry, linkage, Optional.of(
              "The probe does not ask for %s linkage.".formatted(linkage.id()))));
        }
      }
      wanted.values()
          .removeIf(entry -> entry.selectedAs() == SelectedAs.CONTROL && wanted.values()
              .stream()
              .noneMatch(other -> other.control().equals(Optional.of(entry.id()))));
      for (Set<ScenarioId> together : together(wanted)) {
        List<PlannedRow> rows = together.stream()
            .map(id -> row(wanted.getOrDefault(id, entries.getFirst()), linkage, Optional.empty()))
            .toList();
        groups.add(new Group(kind(rows.getFirst()), rows));
      }
    }
    return new RunPlan(groups, skipped);
  }

  /** What a fork for the oracle is opened as. */
  static Group.Kind kind(ProbeFile file) {
    return new Group.Kind(file.id().value(), Engine.PROBE, file.probe().program().actors().size(),
        ThreadKind.PLATFORM, Linkage.DEFAULT, VARIANT, Sanitizer.NONE);
  }

  private static Group.Kind kind(PlannedRow row) {
    RowKey key = row.key();
    return new Group.Kind(key.scenario().value(), key.engine(), key.threads(), key.threadKind(),
        key.linkage(), key.variant(), key.sanitizer());
  }

  /** Probes that are connected by being the control of one another. */
  private static List<Set<ScenarioId>> together(Map<ScenarioId, Entry> wanted) {
    List<Set<ScenarioId>> all = new ArrayList<>();
    for (Entry entry : wanted.values()) {
      Set<ScenarioId> own = new LinkedHashSet<>();
      entry.control().ifPresent(own::add);
      own.add(entry.id());
      List<Set<ScenarioId>> touching =
          all.stream().filter(set -> own.stream().anyMatch(set::contains)).toList();
      Set<ScenarioId> merged = new LinkedHashSet<>();
      touching.forEach(merged::addAll);
      merged.addAll(own);
      all.removeAll(touching);
      all.add(merged);
    }
    return all;
  }

  private static PlannedRow row(Entry entry, Linkage linkage, Optional<String> skip) {
    ProbeFile file = entry.placed().file();
    int threads = file.probe().program().actors().size();
    OutcomeTable outcomes = entry.answer().table();
    var workload = new Workload(Engine.PROBE, threads, ThreadKind.PLATFORM,
        entry.placed().order(ProbeOrder.Task.STRESS, entry.answer().leftOut()).text(), outcomes);
    var spec = new ScenarioSpec(file.id(), Role.SUBJECT, file.probe().contract(), Blocking.NEVER,
        entry.control(), Conditions.NONE, file.probe().summary(), List.of(workload));
    var key = new RowKey(file.id(), Engine.PROBE, threads, ThreadKind.PLATFORM, linkage, VARIANT,
        Sanitizer.NONE);
    return new PlannedRow(key, spec, workload, entry.selectedAs(), skip);
  }
}
