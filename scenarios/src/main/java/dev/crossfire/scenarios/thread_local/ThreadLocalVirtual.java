package dev.crossfire.scenarios.thread_local;

import dev.crossfire.fixtures.thread_local.thread_local_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.contract.ThreadKind;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** A virtual thread parks, goes on on another carrier, and is told the setting of another virtual thread. */
@JCStressMeta(VirtualOutcomes.class)
@Scenario(
    id = "thread-local.virtual",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    engines = Engine.ROUNDS,
    actors = ThreadKind.VIRTUAL,
    linkages = Linkage.DEFAULT,
    summary = "A virtual thread parks, goes on on another carrier, and is told the setting of another virtual thread.")
@BlindSpot(of = Sanitizer.THREAD,
    because = "Each carrier has a variable of its own, so C11 has no data race here.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public final class ThreadLocalVirtual implements SharedScenario {

  /** How long an actor parks, in nanoseconds: as short as a wait for another system can be. */
  static final long PARKED = 1_000;

  private static final Calls.Set SET =
      Downcalls.bind(Calls.Set.class, thread_local_h.cf_thread_local_hidden_set$address(),
          thread_local_h.cf_thread_local_hidden_set$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, thread_local_h.cf_thread_local_hidden_get$address(),
          thread_local_h.cf_thread_local_hidden_get$descriptor());

  @Override
  public void reset() {
    // Each thread sets its own before it asks.
  }

  @Override
  public int call(int thread) {
    SET.of(thread + 1);
    LockSupport.parkNanos(PARKED);
    return GET.call();
  }

  @Override
  public long total() {
    return 0;
  }
}
