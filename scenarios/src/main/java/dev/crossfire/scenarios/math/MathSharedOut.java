package dev.crossfire.scenarios.math;

import dev.crossfire.fixtures.math.math_h;
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

/** Two calls divide into the same out-parameter, and one is given the quotient of the other. */
@JCStressTest
@JCStressMeta(QuotientOutcomes.class)
@Scenario(
    id = "math.shared-out",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "Two calls divide into the same out-parameter, and one is given the quotient of the other.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public class MathSharedOut {

  private static final Calls.Divide DIVIDE =
      Downcalls.bind(Calls.Divide.class, math_h.cf_math_shared_out_divide$address(),
          math_h.cf_math_shared_out_divide$descriptor());

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
