package dev.crossfire.scenarios.last_error;

import dev.crossfire.fixtures.last_error.last_error_h;
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

/** A virtual thread fails, parks, and reads errno by a second call, on another carrier: it is another's. */
@JCStressMeta(ErrnoOutcomes.class)
@Scenario(
    id = "last-error.errno-asked",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    engines = Engine.ROUNDS,
    actors = ThreadKind.VIRTUAL,
    linkages = Linkage.DEFAULT,
    summary = "A virtual thread fails, parks, and reads errno by a second call, on another carrier: it is another's.")
@BlindSpot(of = Sanitizer.THREAD,
    because = "Each carrier has an errno of its own, so C11 has no data race here.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public final class LastErrorErrnoAsked implements SharedScenario {

  /** How long an actor parks, in nanoseconds: as short as a wait for another system can be. */
  static final long PARKED = 1_000;

  private static final Calls.Fail FAIL =
      Downcalls.bind(Calls.Fail.class, last_error_h.cf_last_error_errno_fail$address(),
          last_error_h.cf_last_error_errno_fail$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, last_error_h.cf_last_error_errno_get$address(),
          last_error_h.cf_last_error_errno_get$descriptor());

  @Override
  public void reset() {
    // Each thread fails before it asks.
  }

  @Override
  public int call(int thread) {
    return failAndAsk(thread);
  }

  static int failAndAsk(int thread) {
    FAIL.of(thread + 1);
    LockSupport.parkNanos(PARKED);
    return GET.call();
  }

  @Override
  public long total() {
    return 0;
  }
}
