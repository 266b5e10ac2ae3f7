package dev.crossfire.scenarios.once;

import dev.crossfire.fixtures.once.once_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** pthread_once: one caller initialises, the others wait for it. */
@JCStressMeta(FirstUseOutcomes.class)
@Scenario(
    id = "once.pthread-once",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    control = "once.check-then-act",
    engines = Engine.ROUNDS,
    summary = "pthread_once: one caller initialises, the others wait for it.")
public final class OncePthreadOnce implements SharedScenario {

  private static final Calls.Use USE =
      Downcalls.bind(Calls.Use.class, once_h.cf_once_pthread_once_use$address(),
          once_h.cf_once_pthread_once_use$descriptor());
  private static final Calls.Runs RUNS =
      Downcalls.bind(Calls.Runs.class, once_h.cf_once_pthread_once_runs$address(),
          once_h.cf_once_pthread_once_runs$descriptor());
  private static final Calls.Reset RESET =
      Downcalls.bind(Calls.Reset.class, once_h.cf_once_pthread_once_reset$address(),
          once_h.cf_once_pthread_once_reset$descriptor());

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
