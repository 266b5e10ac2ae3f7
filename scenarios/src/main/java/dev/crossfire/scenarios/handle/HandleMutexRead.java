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

/** Reading under the mutex needs no pointer that outlives it. */
@JCStressTest
@JCStressMeta(ReadOutcomes.class)
@Scenario(
    id = "handle.mutex-read",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    control = "handle.raw-pointer",
    summary = "Reading under the mutex needs no pointer that outlives it.")
public class HandleMutexRead {

  private static final Calls.Next NEXT =
      Downcalls.bind(Calls.Next.class, handle_h.cf_handle_mutex_next$address(),
          handle_h.cf_handle_mutex_next$descriptor());
  private static final Calls.Read READ =
      Downcalls.bind(Calls.Read.class, handle_h.cf_handle_mutex_read$address(),
          handle_h.cf_handle_mutex_read$descriptor());

  @Actor
  public void mover(Handle handle, II_Result result) {
    result.r1 = NEXT.of(handle.address);
  }

  @Actor
  public void reader(Handle handle, II_Result result) {
    result.r2 = READ.of(handle.address);
  }
}
