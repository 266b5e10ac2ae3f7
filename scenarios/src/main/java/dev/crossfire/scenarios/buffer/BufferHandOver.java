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

/** An atomic exchange takes the buffer out: who has it frees it. */
@JCStressTest
@JCStressMeta(FreeOutcomes.class)
@Scenario(
    id = "buffer.hand-over",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "buffer.plain",
    summary = "An atomic exchange takes the buffer out: who has it frees it.")
public class BufferHandOver {

  private static final Calls.Free FREE =
      Downcalls.bind(Calls.Free.class, buffer_h.cf_buffer_hand_over_free$address(),
          buffer_h.cf_buffer_hand_over_free$descriptor());
  private static final Calls.Live LIVE =
      Downcalls.bind(Calls.Live.class, buffer_h.cf_buffer_live$address(),
          buffer_h.cf_buffer_live$descriptor());

  @Actor
  public void first(HandOverBuffer cell, III_Result result) {
    result.r1 = FREE.of(cell.address);
  }

  @Actor
  public void second(HandOverBuffer cell, III_Result result) {
    result.r2 = FREE.of(cell.address);
  }

  @Arbiter
  public void end(HandOverBuffer cell, III_Result result) {
    result.r3 = LIVE.of(cell.address);
  }
}
