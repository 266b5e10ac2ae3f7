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

/** A setting that only the OS thread sees which made it, of which its name says nothing. */
@JCStressMeta(SeenOutcomes.class)
@Scenario(
    id = "thread-local.hidden",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    engines = Engine.ROUNDS,
    summary = "A setting that only the OS thread sees which made it, of which its name says nothing.")
@BlindSpot(of = Sanitizer.THREAD,
    because = "Each thread has a variable of its own, so C11 has no data race here.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public final class ThreadLocalHidden implements SharedScenario {

  private static final Calls.Set SET =
      Downcalls.bind(Calls.Set.class, thread_local_h.cf_thread_local_hidden_set$address(),
          thread_local_h.cf_thread_local_hidden_set$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, thread_local_h.cf_thread_local_hidden_get$address(),
          thread_local_h.cf_thread_local_hidden_get$descriptor());
  private static final Calls.Reset RESET =
      Downcalls.bind(Calls.Reset.class, thread_local_h.cf_thread_local_hidden_reset$address(),
          thread_local_h.cf_thread_local_hidden_reset$descriptor());

  private volatile boolean isSet;

  @Override
  public void reset() {
    isSet = false;
  }

  @Override
  public int call(int thread) {
    return thread == 0 ? set() : get();
  }

  private int set() {
    SET.of(7);
    isSet = true;
    return 0;
  }

  private int get() {
    RESET.call();
    while (!isSet) {
      Thread.onSpinWait();
    }
    return GET.call();
  }

  @Override
  public long total() {
    return 0;
  }
}
