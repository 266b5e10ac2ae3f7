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

/** A raw pointer is read on another thread while its owner moves on. */
@JCStressTest
@JCStressMeta(ReadOutcomes.class)
@Scenario(
    id = "handle.raw-pointer",
    role = Role.HAZARD,
    contract = Contract.THREAD_CONFINED,
    summary = "A raw pointer is read on another thread while its owner moves on.")
public class HandleRawPointer {

  private static final Calls.Next NEXT =
      Downcalls.bind(Calls.Next.class, handle_h.cf_handle_raw_pointer_next$address(),
          handle_h.cf_handle_raw_pointer_next$descriptor());
  private static final Calls.Read READ =
      Downcalls.bind(Calls.Read.class, handle_h.cf_handle_raw_pointer_read$address(),
          handle_h.cf_handle_raw_pointer_read$descriptor());

  @Actor
  public void owner(BorrowedHandle handle, II_Result result) {
    result.r1 = NEXT.of(handle.address);
  }

  @Actor
  public void borrower(BorrowedHandle handle, II_Result result) {
    result.r2 = READ.of(handle.item);
  }
}
