package dev.crossfire.harness.faults;

import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Conditions;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Misbehaviour;
import dev.crossfire.harness.contract.OutcomeRule;
import dev.crossfire.harness.contract.OutcomeTable;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.fork.ForkedStressFactory;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.Catalogue;
import dev.crossfire.harness.run.Planner;
import dev.crossfire.harness.run.RunListener;
import dev.crossfire.harness.run.Selection;
import dev.crossfire.harness.run.StressRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A whole run of faults in real forks. */
final class InjectedRun {

  private static final OutcomeTable OUTCOMES =
      OutcomeTable.forbiddingTheRest(
          List.of(OutcomeRule.literally("0, 0, 0", Expectation.ACCEPTABLE, "All is well.")));

  private final List<ScenarioSpec> specs = new ArrayList<>();
  private final FaultLibrary library;
  private final Path output;

  InjectedRun(FaultLibrary library, Path output) {
    this.library = library;
    this.output = output;
  }

  InjectedRun hazard(
      String id, Class<? extends SharedScenario> driver, Misbehaviour... expects) {
    return add(id, Role.HAZARD, Contract.NOT_THREAD_SAFE, "", driver, ThreadKind.PLATFORM,
        expects.length == 0 ? ScenarioSpec.RETURNS : Set.of(expects));
  }

  /** A hazard whose actors are virtual threads. */
  InjectedRun virtualHazard(
      String id, Class<? extends SharedScenario> driver, Misbehaviour expects) {
    return add(id, Role.HAZARD, Contract.NOT_THREAD_SAFE, "", driver, ThreadKind.VIRTUAL,
        Set.of(expects));
  }

  InjectedRun fix(String id, String control, Class<? extends SharedScenario> driver) {
    return add(id, Role.FIX, Contract.THREAD_SAFE, control, driver, ThreadKind.PLATFORM,
        ScenarioSpec.RETURNS);
  }

  /** The rows of a run, by the name of their scenario in its family. */
  record Rows(List<Row> all) {

    Row get(String name) {
      return all.stream()
          .filter(row -> new ScenarioId(row.scenario()).name().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  Rows run(Linkage linkage, String variant, Duration budget) {
    var plan =
        Planner.plan(new Catalogue(specs), new Selection(List.of()), List.of(linkage), variant);
    var forks = new ForkedStressFactory(output, Optional.of(library));
    return new Rows(new StressRun(plan, new Budget(budget), 42, forks, RunListener.NONE).run());
  }

  private InjectedRun add(String id, Role role, Contract contract, String control,
      Class<? extends SharedScenario> driver, ThreadKind threads, Set<Misbehaviour> expects) {
    var workload =
        new Workload(Engine.ROUNDS, 2, threads, driver.getName(), OUTCOMES);
    specs.add(
        new ScenarioSpec(new ScenarioId(id), role, contract, Blocking.NEVER,
            control.isEmpty() ? Optional.empty() : Optional.of(new ScenarioId(control)),
            Conditions.NONE, "A fault.", List.of(workload)).expecting(expects));
    return this;
  }
}
