package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Every scenario on the class path. Immutable. */
public final class Catalogue {

  private final Map<ScenarioId, ScenarioSpec> scenarios = new TreeMap<>();

  /**
   * A catalogue of these declarations; those with the same id become one scenario.
   *
   * @throws UsageException if two declarations of one id differ or are run the same way, or a control is missing,
   *     is no hazard, or is not run in every way that its scenario is
   */
  public Catalogue(Collection<ScenarioSpec> declarations) {
    declarations.forEach(spec -> scenarios.merge(spec.id(), spec, Catalogue::merged));
    scenarios.values().forEach(Catalogue::checkWays);
    scenarios.values().forEach(this::checkControl);
  }

  /** The catalogue of everything that this class loader sees. */
  public static Catalogue load(ClassLoader loader) {
    List<ScenarioSpec> all = new ArrayList<>();
    try {
      ServiceLoader.load(ScenarioSource.class, loader)
          .forEach(source -> all.addAll(source.scenarios(loader)));
    } catch (ServiceConfigurationError e) {
      throw new UsageException("the scenarios of the class path cannot be read: " + e.getMessage(),
          e);
    }
    return new Catalogue(all);
  }

  /** All scenarios, in order of id. */
  public List<ScenarioSpec> all() {
    return List.copyOf(scenarios.values());
  }

  /** The scenario of an id. */
  public Optional<ScenarioSpec> find(ScenarioId id) {
    return Optional.ofNullable(scenarios.get(id));
  }

  private void checkControl(ScenarioSpec spec) {
    if (spec.control().isEmpty()) {
      return;
    }
    ScenarioSpec control = scenarios.get(spec.control().get());
    if (control == null || control.role() != Role.HAZARD) {
      throw new UsageException(
          "scenario %s names the control %s, which is %s"
              .formatted(
                  spec.id(), spec.control().get(), control == null ? "not declared" : "no hazard"));
    }
    for (Workload workload : spec.workloads()) {
      if (control.workloads().stream().noneMatch(workload::isRunLike)) {
        throw new UsageException(
            "scenario %s is run by %s, and its control %s is not, so that nothing could be proved"
                .formatted(spec.id(), workload.way(), control.id()));
      }
    }
  }

  private static void checkWays(ScenarioSpec spec) {
    for (Workload workload : spec.workloads()) {
      List<String> drivers =
          spec.workloads().stream().filter(workload::isRunLike).map(Workload::driver).toList();
      if (drivers.size() > 1) {
        throw new UsageException(
            "scenario %s is declared more than once for %s: %s"
                .formatted(spec.id(), workload.way(), String.join(", ", drivers)));
      }
    }
  }

  private static ScenarioSpec merged(ScenarioSpec first, ScenarioSpec second) {
    List<Workload> workloads = new ArrayList<>(first.workloads());
    workloads.addAll(second.workloads());
    if (!withWorkloads(first, List.of(workloads.getFirst()))
        .equals(withWorkloads(second, List.of(workloads.getFirst())))) {
      throw new UsageException("scenario " + first.id() + " is declared twice, and differently");
    }
    return withWorkloads(first, workloads);
  }

  private static ScenarioSpec withWorkloads(ScenarioSpec spec, List<Workload> workloads) {
    return new ScenarioSpec(
        spec.id(), spec.role(), spec.contract(), spec.blocking(), spec.control(), spec.summary(),
        workloads, spec.sanitizers());
  }
}
