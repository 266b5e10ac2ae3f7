package dev.crossfire.scenarios.handle;

import dev.crossfire.fixtures.handle.handle_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.II_Result;

/** A handle with a mutex of its own lets threads in one by one. */
@JCStressTest
@JCStressMeta(NextOutcomes.class)
@Scenario(
    id = "handle.mutex",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    control = "handle.unchecked",
    summary = "A handle with a mutex of its own lets threads in one by one.")
public class HandleMutex {

  private static final Calls.Next NEXT =
      Downcalls.bind(Calls.Next.class, handle_h.cf_handle_mutex_next$address(),
          handle_h.cf_handle_mutex_next$descriptor());

  @Actor
  public void first(Handle handle, II_Result result) {
    result.r1 = NEXT.of(handle.address);
  }

  @Actor
  public void second(Handle handle, II_Result result) {
    result.r2 = NEXT.of(handle.address);
  }
}
