package dev.crossfire.scenarios.last_error;

import dev.crossfire.fixtures.last_error.last_error_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.II_Result;

/** A last error for each OS thread, as errno is one; for platform threads. */
@JCStressTest
@JCStressMeta(ErrorOutcomes.class)
@Scenario(
    id = "last-error.thread-local",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "last-error.global",
    summary = "A last error for each OS thread, as errno is one; for platform threads.")
public class LastErrorThreadLocal {

  private static final Calls.Fail FAIL =
      Downcalls.bind(Calls.Fail.class, last_error_h.cf_last_error_thread_local_fail$address(),
          last_error_h.cf_last_error_thread_local_fail$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, last_error_h.cf_last_error_thread_local_get$address(),
          last_error_h.cf_last_error_thread_local_get$descriptor());

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
