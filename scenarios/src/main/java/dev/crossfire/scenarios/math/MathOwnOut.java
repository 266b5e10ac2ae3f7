package dev.crossfire.scenarios.math;

import dev.crossfire.fixtures.math.math_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.II_Result;

/** Each call divides into an out-parameter of its own. */
@JCStressTest
@JCStressMeta(QuotientOutcomes.class)
@Scenario(
    id = "math.own-out",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "math.shared-out",
    summary = "Each call divides into an out-parameter of its own.")
public class MathOwnOut {

  private static final Calls.Divide DIVIDE =
      Downcalls.bind(Calls.Divide.class, math_h.cf_math_own_out_divide$address(),
          math_h.cf_math_own_out_divide$descriptor());

  @Actor
  public void first(Quotients quotients, II_Result result) {
    DIVIDE.of(10, 2, quotients.address);
    result.r1 = quotients.intAt(0);
  }

  @Actor
  public void second(Quotients quotients, II_Result result) {
    DIVIDE.of(21, 3, quotients.address + Quotients.SECOND);
    result.r2 = quotients.intAt(Quotients.SECOND);
  }
}
