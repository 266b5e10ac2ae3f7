package dev.crossfire.harness.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param expects how it shows that it is wrong, or its mutant does; at least one way
 * @param summary one sentence for lists and reports
 * @param workloads the ways it is run, at least one
 * @param sanitizers what it says of itself to whoever runs it under a sanitizer
 * @param missTarget the miss probability that a run brings it to before it sharpens others: above 0, at most
 *     {@link Scenario#HELD_BELOW}
 */
public record ScenarioSpec(
    ScenarioId id,
    Role role,
    Contract contract,
    Blocking blocking,
    Optional<ScenarioId> control,
    Conditions conditions,
    Set<Misbehaviour> expects,
    String summary,
    List<Workload> workloads,
    SanitizerNotes sanitizers,
    double missTarget) {

  /** What is expected of a scenario whose calls return. */
  public static final Set<Misbehaviour> RETURNS = Set.of(Misbehaviour.OUTCOME);

  public ScenarioSpec {
    workloads = List.copyOf(workloads);
    expects = Set.copyOf(expects);
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
    if (!(missTarget > 0 && missTarget <= Scenario.HELD_BELOW)) {
      throw new IllegalArgumentException(
          "the miss probability to reach is above 0 and at most %s; found: %s for %s"
              .formatted(Scenario.HELD_BELOW, missTarget, id));
    }
    boolean mayExpect = role == Role.HAZARD || control.equals(Optional.of(id));
    if (expects.isEmpty() || !(mayExpect || expects.equals(RETURNS))) {
      throw new IllegalArgumentException(
          "a hazard expects an outcome, a crash or a hang, and so does the mutant of a fix; found: %s expects %s"
              .formatted(id, expects));
    }
  }

  /** A scenario whose calls return, that is nothing special to a sanitizer, and that is HELD where others are. */
  public ScenarioSpec(
      ScenarioId id,
      Role role,
      Contract contract,
      Blocking blocking,
      Optional<ScenarioId> control,
      Conditions conditions,
      String summary,
      List<Workload> workloads) {
    this(
        id, role, contract, blocking, control, conditions, RETURNS, summary, workloads,
        SanitizerNotes.NONE, Scenario.HELD_BELOW);
  }

  /** The scenario with other expectations of how it shows that it is wrong. */
  public ScenarioSpec expecting(Set<Misbehaviour> others) {
    return new ScenarioSpec(
        id, role, contract, blocking, control, conditions, others, summary, workloads,
        sanitizers, missTarget);
  }

  /** The scenario with something else to say to whoever runs it under a sanitizer. */
  public ScenarioSpec telling(SanitizerNotes others) {
    return new ScenarioSpec(
        id, role, contract, blocking, control, conditions, expects, summary, workloads, others,
        missTarget);
  }

  /** The scenario with another miss probability to reach before others are sharpened. */
  public ScenarioSpec aimingAt(double probability) {
    return new ScenarioSpec(
        id, role, contract, blocking, control, conditions, expects, summary, workloads, sanitizers,
        probability);
  }

  /** Whether it is expected to end the process that it runs in. */
  public boolean isDeadly() {
    return role == Role.HAZARD && !expects.equals(RETURNS);
  }

  /** Whether its control is its mutant: the same source without its marked repair. */
  public boolean controlIsMutant() {
    return control.equals(Optional.of(id));
  }

  /** The scenario without its repair, which makes it a hazard. */
  public ScenarioSpec mutant() {
    return new ScenarioSpec(
        id, Role.HAZARD, contract, blocking, Optional.empty(), conditions, expects, summary,
        workloads, sanitizers, missTarget);
  }

  /** The scenario with other workloads. */
  public ScenarioSpec with(List<Workload> others) {
    return new ScenarioSpec(
        id, role, contract, blocking, control, conditions, expects, summary, others,
        sanitizers, missTarget);
  }
}
