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

/** The error is the result, so that nothing is left to ask for. */
@JCStressTest
@JCStressMeta(ErrorOutcomes.class)
@Scenario(
    id = "last-error.returned",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "last-error.global",
    summary = "The error is the result, so that nothing is left to ask for.")
public class LastErrorReturned {

  private static final Calls.Fail FAIL =
      Downcalls.bind(Calls.Fail.class, last_error_h.cf_last_error_returned_fail$address(),
          last_error_h.cf_last_error_returned_fail$descriptor());

  @Actor
  public void first(Nothing unused, II_Result result) {
    result.r1 = -FAIL.of(1);
  }

  @Actor
  public void second(Nothing unused, II_Result result) {
    result.r2 = -FAIL.of(2);
  }
}
