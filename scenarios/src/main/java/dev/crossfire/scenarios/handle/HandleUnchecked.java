package dev.crossfire.scenarios.handle;

import dev.crossfire.fixtures.handle.handle_h;
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

/** Nothing holds a second thread off: both are given the same item. */
@JCStressTest
@JCStressMeta(NextOutcomes.class)
@Scenario(
    id = "handle.unchecked",
    role = Role.HAZARD,
    contract = Contract.THREAD_CONFINED,
    summary = "Nothing holds a second thread off: both are given the same item.")
@BlindSpot(of = Sanitizer.ADDRESS,
    because = "Items lie in the handle, whose memory stays valid.")
public class HandleUnchecked {

  private static final Calls.Next NEXT =
      Downcalls.bind(Calls.Next.class, handle_h.cf_handle_unchecked_next$address(),
          handle_h.cf_handle_unchecked_next$descriptor());

  @Actor
  public void first(Handle handle, II_Result result) {
    result.r1 = NEXT.of(handle.address);
  }

  @Actor
  public void second(Handle handle, II_Result result) {
    result.r2 = NEXT.of(handle.address);
  }
}
