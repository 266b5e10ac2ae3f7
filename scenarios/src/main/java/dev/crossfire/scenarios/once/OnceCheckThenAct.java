package dev.crossfire.scenarios.once;

import dev.crossfire.fixtures.once.once_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** Two first users both find a flag that is not set, and both initialise. */
@JCStressMeta(FirstUseOutcomes.class)
@Scenario(
    id = "once.check-then-act",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    engines = Engine.ROUNDS,
    summary = "Two first users both find a flag that is not set, and both initialise.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public final class OnceCheckThenAct implements SharedScenario {

  private static final Calls.Use USE =
      Downcalls.bind(Calls.Use.class, once_h.cf_once_check_then_act_use$address(),
          once_h.cf_once_check_then_act_use$descriptor());
  private static final Calls.Runs RUNS =
      Downcalls.bind(Calls.Runs.class, once_h.cf_once_check_then_act_runs$address(),
          once_h.cf_once_check_then_act_runs$descriptor());
  private static final Calls.Reset RESET =
      Downcalls.bind(Calls.Reset.class, once_h.cf_once_check_then_act_reset$address(),
          once_h.cf_once_check_then_act_reset$descriptor());

  @Override
  public void reset() {
    RESET.call();
  }

  @Override
  public int call(int thread) {
    return USE.call();
  }

  @Override
  public long total() {
    return RUNS.call();
  }
}
