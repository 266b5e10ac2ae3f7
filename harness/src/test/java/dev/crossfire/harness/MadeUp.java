package dev.crossfire.harness;

import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Conditions;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.OutcomeRule;
import dev.crossfire.harness.contract.OutcomeTable;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Workload;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** Made-up scenarios: counters that two actors count up. */
@NullMarked
public final class MadeUp {

  public static final String KEPT = "1, 2, 2";
  public static final String LOST = "1, 1, 1";

  public static final OutcomeTable OUTCOMES = OutcomeTable.forbiddingTheRest(
      List.of(
          OutcomeRule.literally(KEPT, Expectation.ACCEPTABLE, "One after the other."),
          OutcomeRule.literally(LOST, Expectation.FORBIDDEN, "Both read 0, so a count is lost.")));

  private MadeUp() {}

  public static ScenarioSpec hazard(String id) {
    return spec(id, Role.HAZARD, Contract.NOT_THREAD_SAFE, "", jcstress(id));
  }

  public static ScenarioSpec fix(String id, String control) {
    return spec(id, Role.FIX, Contract.THREAD_SAFE, control, jcstress(id));
  }

  public static ScenarioSpec subject(String id, Contract contract, String control) {
    return spec(id, Role.SUBJECT, contract, control, jcstress(id));
  }

  public static ScenarioSpec with(ScenarioSpec spec, Workload... workloads) {
    return spec.with(List.of(workloads));
  }

  public static ScenarioSpec mayBlock(ScenarioSpec spec) {
    return new ScenarioSpec(spec.id(), spec.role(), spec.contract(), Blocking.MAY_BLOCK,
        spec.control(), spec.conditions(), spec.expects(), spec.summary(), spec.workloads(),
        spec.sanitizers(), spec.missTarget());
  }

  public static ScenarioSpec only(Conditions conditions, ScenarioSpec spec) {
    return new ScenarioSpec(spec.id(), spec.role(), spec.contract(), spec.blocking(),
        spec.control(), conditions, spec.expects(), spec.summary(), spec.workloads(),
        spec.sanitizers(), spec.missTarget());
  }

  public static Workload jcstress(String id) {
    return new Workload(Engine.JCSTRESS, 2, ThreadKind.PLATFORM, id, OUTCOMES);
  }

  public static Workload swarm(String id, int threads) {
    return new Workload(Engine.SWARM, threads, ThreadKind.PLATFORM, id, OUTCOMES);
  }

  private static ScenarioSpec spec(
      String id, Role role, Contract contract, String control, Workload workload) {
    return new ScenarioSpec(new ScenarioId(id), role, contract, Blocking.NEVER,
        control.isEmpty() ? Optional.empty() : Optional.of(new ScenarioId(control)),
        Conditions.NONE,
        "What " + id + " is about.", List.of(workload));
  }
}
