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
 * @param control the hazard that shows that the stress can see the race; every fix has one, a hazard has none
 * @param summary one sentence for lists and reports
 * @param workloads the ways it is run, at least one
 * @param sanitizers what it says of itself to whoever runs it under a sanitizer
 */
public record ScenarioSpec(
    ScenarioId id,
    Role role,
    Contract contract,
    Blocking blocking,
    Optional<ScenarioId> control,
    String summary,
    List<Workload> workloads,
    SanitizerNotes sanitizers) {

  /** A scenario that is nothing special to a sanitizer. */
  public ScenarioSpec(
      ScenarioId id,
      Role role,
      Contract contract,
      Blocking blocking,
      Optional<ScenarioId> control,
      String summary,
      List<Workload> workloads) {
    this(id, role, contract, blocking, control, summary, workloads, SanitizerNotes.NONE);
  }

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
    if (control.isPresent() && control.get().equals(id)) {
      throw new IllegalArgumentException("scenario " + id + " is its own control");
    }
  }
}
