package dev.crossfire.scenarios.thread_local;

import dev.crossfire.fixtures.thread_local.thread_local_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** The same thread-local setting, documented: each platform thread makes its own. */
@JCStressMeta(OwnOutcomes.class)
@Scenario(
    id = "thread-local.per-thread",
    role = Role.FIX,
    contract = Contract.THREAD_CONFINED,
    control = Scenario.MUTANT,
    engines = Engine.ROUNDS,
    summary = "The same thread-local setting, documented: each platform thread makes its own.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public final class ThreadLocalPerThread implements SharedScenario {

  private static final Calls.Set SET =
      Downcalls.bind(Calls.Set.class, thread_local_h.cf_thread_local_per_thread_set$address(),
          thread_local_h.cf_thread_local_per_thread_set$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, thread_local_h.cf_thread_local_per_thread_get$address(),
          thread_local_h.cf_thread_local_per_thread_get$descriptor());

  @Override
  public void reset() {
    // Each thread sets its own before it asks.
  }

  @Override
  public int call(int thread) {
    SET.of(thread + 1);
    return GET.call();
  }

  @Override
  public long total() {
    return 0;
  }
}
