package dev.crossfire.scenarios.buffer;

import dev.crossfire.fixtures.buffer.buffer_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.III_Result;

/** Generation and content are one word: written only if the generation is still the same. */
@JCStressTest
@JCStressMeta(StaleOutcomes.class)
@Scenario(
    id = "buffer.generation",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "buffer.stale",
    summary = "Generation and content are one word: written only if the generation is still the same.")
public class BufferGeneration {

  private static final Calls.Recycle RECYCLE =
      Downcalls.bind(Calls.Recycle.class, buffer_h.cf_buffer_generation_recycle$address(),
          buffer_h.cf_buffer_generation_recycle$descriptor());
  private static final Calls.Write WRITE =
      Downcalls.bind(Calls.Write.class, buffer_h.cf_buffer_generation_write$address(),
          buffer_h.cf_buffer_generation_write$descriptor());
  private static final Calls.Read READ =
      Downcalls.bind(Calls.Read.class, buffer_h.cf_buffer_generation_read$address(),
          buffer_h.cf_buffer_generation_read$descriptor());

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
