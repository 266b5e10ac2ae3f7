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
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Two creates overwrite one another in the cell, and one buffer is never freed. */
@JCStressTest
@JCStressMeta(CreateOutcomes.class)
@Scenario(
    id = "buffer.forgotten",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "Two creates overwrite one another in the cell, and one buffer is never freed.")
@BlindSpot(of = Sanitizer.ADDRESS,
    because = "A buffer that is never freed is a leak, and leaks are not looked for.")
public class BufferForgotten {

  private static final Calls.Create CREATE =
      Downcalls.bind(Calls.Create.class, buffer_h.cf_buffer_plain_create$address(),
          buffer_h.cf_buffer_plain_create$descriptor());
  private static final Calls.Free FREE =
      Downcalls.bind(Calls.Free.class, buffer_h.cf_buffer_plain_free$address(),
          buffer_h.cf_buffer_plain_free$descriptor());
  private static final Calls.Live LIVE =
      Downcalls.bind(Calls.Live.class, buffer_h.cf_buffer_live$address(),
          buffer_h.cf_buffer_live$descriptor());

  @Actor
  public void first(BufferCell cell, IIII_Result result) {
    result.r1 = CREATE.of(cell.address);
  }

  @Actor
  public void second(BufferCell cell, IIII_Result result) {
    result.r2 = CREATE.of(cell.address);
  }

  @Arbiter
  public void end(BufferCell cell, IIII_Result result) {
    result.r3 = FREE.of(cell.address);
    result.r4 = LIVE.of(cell.address);
  }
}
