package dev.crossfire.scenarios.buffer;

import dev.crossfire.fixtures.buffer.buffer_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.III_Result;

/** A generation is checked, and another one written to. */
@JCStressTest
@JCStressMeta(StaleOutcomes.class)
@Scenario(
    id = "buffer.stale",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "A generation is checked, and another one written to.")
@BlindSpot(of = Sanitizer.ADDRESS,
    because = "The buffer is recycled in its place, so that its memory stays valid.")
public class BufferStale {

  private static final Calls.Recycle RECYCLE =
      Downcalls.bind(Calls.Recycle.class, buffer_h.cf_buffer_stale_recycle$address(),
          buffer_h.cf_buffer_stale_recycle$descriptor());
  private static final Calls.Write WRITE =
      Downcalls.bind(Calls.Write.class, buffer_h.cf_buffer_stale_write$address(),
          buffer_h.cf_buffer_stale_write$descriptor());
  private static final Calls.Read READ =
      Downcalls.bind(Calls.Read.class, buffer_h.cf_buffer_stale_read$address(),
          buffer_h.cf_buffer_stale_read$descriptor());

  @Actor
  public void recycler(BufferCell cell, III_Result result) {
    result.r1 = RECYCLE.of(cell.address);
  }

  @Actor
  public void writer(BufferCell cell, III_Result result) {
    result.r2 = WRITE.of(cell.address, 0, 7);
  }

  @Arbiter
  public void end(BufferCell cell, III_Result result) {
    result.r3 = READ.of(cell.address);
  }
}
