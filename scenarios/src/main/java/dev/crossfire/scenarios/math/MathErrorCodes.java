package dev.crossfire.scenarios.math;

import dev.crossfire.fixtures.math.math_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.III_Result;

/** Overflow and a divisor of 0 give -1, and no place for the quotient gives -2, under load too. */
@JCStressTest
@JCStressMeta(ErrorOutcomes.class)
@Scenario(
    id = "math.error-codes",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = Scenario.MUTANT,
    linkages = Linkage.DEFAULT,
    summary = "Overflow and a divisor of 0 give -1, and no place for the quotient gives -2, under load too.")
@BlindSpot(of = Sanitizer.THREAD, because = "No memory is accessed.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "No memory is accessed.")
public class MathErrorCodes {

  private static final Calls.Add ADD =
      Downcalls.bind(Calls.Add.class, math_h.cf_math_safe_add$address(),
          math_h.cf_math_safe_add$descriptor());
  private static final Calls.Divide DIVIDE =
      Downcalls.bind(Calls.Divide.class, math_h.cf_math_divide$address(),
          math_h.cf_math_divide$descriptor());

  @Actor
  public void adding(Quotients out, III_Result result) {
    result.r1 = ADD.of(Integer.MAX_VALUE, 1, out.address);
  }

  @Actor
  public void dividing(Quotients out, III_Result result) {
    result.r2 = DIVIDE.of(7, 0, out.address + Quotients.SECOND);
    result.r3 = DIVIDE.of(7, 1, 0);
  }
}
