package dev.crossfire.scenarios.once;

import dev.crossfire.fixtures.once.once_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** A use before the initialisation is told so by an error code. */
@JCStressMeta(EarlyUseOutcomes.class)
@Scenario(
    id = "once.checked",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "once.unchecked",
    engines = Engine.ROUNDS,
    summary = "A use before the initialisation is told so by an error code.")
public final class OnceChecked implements SharedScenario {

  private static final Calls.Init INIT =
      Downcalls.bind(Calls.Init.class, once_h.cf_once_checked_init$address(),
          once_h.cf_once_checked_init$descriptor());
  private static final Calls.Use USE =
      Downcalls.bind(Calls.Use.class, once_h.cf_once_checked_use$address(),
          once_h.cf_once_checked_use$descriptor());
  private static final Calls.Reset RESET =
      Downcalls.bind(Calls.Reset.class, once_h.cf_once_checked_reset$address(),
          once_h.cf_once_checked_reset$descriptor());

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
