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
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Every scenario on the class path. Immutable. */
public final class Catalogue {

  private final Map<ScenarioId, ScenarioSpec> scenarios = new TreeMap<>();

  /**
   * A catalogue of these declarations; those with the same id become one scenario.
   *
   * @throws UsageException if two declarations of one id differ, or a control is missing or is no hazard
   */
  public Catalogue(Collection<ScenarioSpec> declarations) {
    declarations.forEach(spec -> scenarios.merge(spec.id(), spec, Catalogue::merged));
    scenarios.values().forEach(this::checkControl);
  }

  /** The catalogue of everything that this class loader sees. */
  public static Catalogue load(ClassLoader loader) {
    List<ScenarioSpec> all = new ArrayList<>();
    ServiceLoader.load(ScenarioSource.class, loader).forEach(source -> all.addAll(source.scenarios(loader)));
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
    spec.control()
        .ifPresent(
            control -> {
              ScenarioSpec hazard = scenarios.get(control);
              if (hazard == null || hazard.role() != Role.HAZARD) {
                throw new UsageException(
                    "scenario %s names the control %s, which is %s"
                        .formatted(spec.id(), control, hazard == null ? "not declared" : "no hazard"));
              }
            });
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
        spec.id(), spec.role(), spec.contract(), spec.blocking(), spec.control(), spec.summary(), workloads);
  }
}
