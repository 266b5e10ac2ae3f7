package dev.crossfire.scenarios.handle;

import dev.crossfire.fixtures.handle.handle_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.II_Result;

/** The first thread is the owner; any other is refused with an error code. */
@JCStressTest
@JCStressMeta(NextOutcomes.class)
@Scenario(
    id = "handle.owner-check",
    role = Role.FIX,
    contract = Contract.THREAD_CONFINED,
    control = "handle.unchecked",
    summary = "The first thread is the owner; any other is refused with an error code.")
public class HandleOwnerCheck {

  private static final Calls.Next NEXT =
      Downcalls.bind(Calls.Next.class, handle_h.cf_handle_owner_check_next$address(),
          handle_h.cf_handle_owner_check_next$descriptor());

  @Actor
  public void first(Handle handle, II_Result result) {
    result.r1 = NEXT.of(handle.address);
  }

  @Actor
  public void second(Handle handle, II_Result result) {
    result.r2 = NEXT.of(handle.address);
  }
}
