package dev.crossfire.scenarios.buffer;

import dev.crossfire.fixtures.buffer.buffer_h;
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
import org.openjdk.jcstress.infra.results.II_Result;

/** free_buffer(NULL) does nothing, from any thread. */
@JCStressTest
@JCStressMeta(NullOutcomes.class)
@Scenario(
    id = "buffer.null",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = Scenario.MUTANT,
    linkages = Linkage.DEFAULT,
    summary = "free_buffer(NULL) does nothing, from any thread.")
@BlindSpot(of = Sanitizer.THREAD, because = "No memory is accessed.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "No memory is accessed.")
public class BufferNull {

  private static final Calls.Free FREE =
      Downcalls.bind(Calls.Free.class, buffer_h.cf_buffer_hand_over_free$address(),
          buffer_h.cf_buffer_hand_over_free$descriptor());

  @Actor
  public void first(BufferCell unused, II_Result result) {
    result.r1 = FREE.of(0);
  }

  @Actor
  public void second(BufferCell unused, II_Result result) {
    result.r2 = FREE.of(0);
  }
}
