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

/** Nothing stops a use before the initialisation, or beside it. */
@JCStressMeta(EarlyUseOutcomes.class)
@Scenario(
    id = "once.unchecked",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    engines = Engine.ROUNDS,
    summary = "Nothing stops a use before the initialisation, or beside it.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public final class OnceUnchecked implements SharedScenario {

  private static final Calls.Init INIT =
      Downcalls.bind(Calls.Init.class, once_h.cf_once_unchecked_init$address(),
          once_h.cf_once_unchecked_init$descriptor());
  private static final Calls.Use USE =
      Downcalls.bind(Calls.Use.class, once_h.cf_once_unchecked_use$address(),
          once_h.cf_once_unchecked_use$descriptor());
  private static final Calls.Reset RESET =
      Downcalls.bind(Calls.Reset.class, once_h.cf_once_unchecked_reset$address(),
          once_h.cf_once_unchecked_reset$descriptor());

  @Override
  public void reset() {
    RESET.call();
  }

  @Override
  public int call(int thread) {
    if (thread == 0) {
      INIT.call();
      return 0;
    }
    return USE.call();
  }

  @Override
  public long total() {
    return USE.call();
  }
}
