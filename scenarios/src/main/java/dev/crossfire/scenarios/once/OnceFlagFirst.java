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

/** The flag is set before the work is done, so that another uses what is half-built. */
@JCStressMeta(FirstUseOutcomes.class)
@Scenario(
    id = "once.flag-first",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    engines = Engine.ROUNDS,
    summary = "The flag is set before the work is done, so that another uses what is half-built.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public final class OnceFlagFirst implements SharedScenario {

  private static final Calls.Use USE =
      Downcalls.bind(Calls.Use.class, once_h.cf_once_flag_first_use$address(),
          once_h.cf_once_flag_first_use$descriptor());
  private static final Calls.Runs RUNS =
      Downcalls.bind(Calls.Runs.class, once_h.cf_once_flag_first_runs$address(),
          once_h.cf_once_flag_first_runs$descriptor());
  private static final Calls.Reset RESET =
      Downcalls.bind(Calls.Reset.class, once_h.cf_once_flag_first_reset$address(),
          once_h.cf_once_flag_first_reset$descriptor());

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
