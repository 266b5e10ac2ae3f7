package dev.crossfire.harness.contract;

import java.util.List;
import java.util.Optional;

/**
 * A scenario as declared: one concurrent situation on one function.
 *
 * @param id its stable name
 * @param role why it exists
 * @param contract what the header promises of the function under stress
 * @param blocking whether that function can stand still
 * @param control the hazard that shows that the stress can see the race, or the scenario itself for its mutant; every
 *     fix has one, a hazard has none
 * @param conditions what it needs to show what it is about
 * @param summary one sentence for lists and reports
 * @param workloads the ways it is run, at least one
 */
public record ScenarioSpec(
    ScenarioId id,
    Role role,
    Contract contract,
    Blocking blocking,
    Optional<ScenarioId> control,
    Conditions conditions,
    String summary,
    List<Workload> workloads) {

  public ScenarioSpec {
    workloads = List.copyOf(workloads);
    if (workloads.isEmpty()) {
      throw new IllegalArgumentException("scenario " + id + " has no workload");
    }
    if (role == Role.FIX && control.isEmpty()) {
      throw new IllegalArgumentException("fix " + id + " names no control");
    }
    if (role == Role.HAZARD && control.isPresent()) {
      throw new IllegalArgumentException(
          "hazard %s names a control, and a hazard needs none; found: %s"
              .formatted(id, control.get()));
    }
  }

  /** Whether its control is its mutant: the same source without its marked repair. */
  public boolean controlIsMutant() {
    return control.equals(Optional.of(id));
  }

  /** The scenario without its repair, which makes it a hazard. */
  public ScenarioSpec mutant() {
    return new ScenarioSpec(
        id, Role.HAZARD, contract, blocking, Optional.empty(), conditions, summary, workloads);
  }

  /** The scenario with other workloads. */
  public ScenarioSpec with(List<Workload> others) {
    return new ScenarioSpec(id, role, contract, blocking, control, conditions, summary, others);
  }
}
