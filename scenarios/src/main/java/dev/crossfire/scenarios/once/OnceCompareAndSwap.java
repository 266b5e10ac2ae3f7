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

/** A third state, in work, taken by compare-and-swap: others wait until it is done. */
@JCStressMeta(FirstUseOutcomes.class)
@Scenario(
    id = "once.compare-and-swap",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_SPIN,
    control = "once.flag-first",
    engines = Engine.ROUNDS,
    summary = "A third state, in work, taken by compare-and-swap: others wait until it is done.")
public final class OnceCompareAndSwap implements SharedScenario {

  private static final Calls.Use USE =
      Downcalls.bind(Calls.Use.class, once_h.cf_once_compare_and_swap_use$address(),
          once_h.cf_once_compare_and_swap_use$descriptor());
  private static final Calls.Runs RUNS =
      Downcalls.bind(Calls.Runs.class, once_h.cf_once_compare_and_swap_runs$address(),
          once_h.cf_once_compare_and_swap_runs$descriptor());
  private static final Calls.Reset RESET =
      Downcalls.bind(Calls.Reset.class, once_h.cf_once_compare_and_swap_reset$address(),
          once_h.cf_once_compare_and_swap_reset$descriptor());

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
