package dev.crossfire.scenarios.buffer;

import dev.crossfire.fixtures.buffer.buffer_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** Of a bare address nobody knows that a call is using it: its arena can be closed meanwhile. */
@JCStressMeta(CloseOutcomes.class)
@Scenario(
    id = "buffer.raw-address",
    role = Role.HAZARD,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    engines = Engine.ROUNDS,
    summary = "Of a bare address nobody knows that a call is using it: its arena can be closed meanwhile.")
@BlindSpot(of = Sanitizer.THREAD,
    because = "The gate is atomic, and its memory is freed by nobody.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "The arena guards the memory and does not free it.")
public final class BufferRawAddress implements SharedScenario {

  private static final Calls.WaitAtAddress WAIT =
      Downcalls.bind(Calls.WaitAtAddress.class, buffer_h.cf_buffer_gate_wait$address(),
          buffer_h.cf_buffer_gate_wait$descriptor());

  private final Gate gate = new Gate();

  @Override
  public void reset() {
    gate.reset();
  }

  @Override
  public int call(int thread) {
    return thread == 0 ? WAIT.of(gate.address) : gate.close();
  }

  @Override
  public long total() {
    return 0;
  }
}
