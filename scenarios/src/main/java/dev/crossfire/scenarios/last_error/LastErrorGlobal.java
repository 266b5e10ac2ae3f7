package dev.crossfire.scenarios.last_error;

import dev.crossfire.fixtures.last_error.last_error_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.II_Result;

/** A last error of the whole process: another thread fails before this one asks why. */
@JCStressTest
@JCStressMeta(ErrorOutcomes.class)
@Scenario(
    id = "last-error.global",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "A last error of the whole process: another thread fails before this one asks why.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public class LastErrorGlobal {

  private static final Calls.Fail FAIL =
      Downcalls.bind(Calls.Fail.class, last_error_h.cf_last_error_global_fail$address(),
          last_error_h.cf_last_error_global_fail$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, last_error_h.cf_last_error_global_get$address(),
          last_error_h.cf_last_error_global_get$descriptor());

  @Actor
  public void first(Nothing unused, II_Result result) {
    FAIL.of(1);
    result.r1 = GET.call();
  }

  @Actor
  public void second(Nothing unused, II_Result result) {
    FAIL.of(2);
    result.r2 = GET.call();
  }
}
