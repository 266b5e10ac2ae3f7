package dev.crossfire.scenarios.buffer;

import dev.crossfire.fixtures.buffer.buffer_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.Repair;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import java.util.function.ToIntFunction;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** A segment keeps its arena open during a call: closing it is refused. */
@JCStressMeta(CloseOutcomes.class)
@Scenario(
    id = "buffer.shared-arena",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    control = "buffer.raw-address",
    engines = Engine.ROUNDS,
    summary = "A segment keeps its arena open during a call: closing it is refused.")
public final class BufferSharedArena implements SharedScenario {

  private static final Calls.WaitAtSegment WAIT =
      Downcalls.bind(Calls.WaitAtSegment.class, buffer_h.cf_buffer_gate_wait$address(),
          buffer_h.cf_buffer_gate_wait$descriptor());

  private static final Calls.WaitAtAddress WAIT_AT_ADDRESS =
      Downcalls.bind(Calls.WaitAtAddress.class, buffer_h.cf_buffer_gate_wait$address(),
          buffer_h.cf_buffer_gate_wait$descriptor());

  private static final ToIntFunction<Gate> WAITING =
      Repair.of(BufferSharedArena::bySegment, BufferSharedArena::byAddress);

  private final Gate gate = new Gate();

  @Override
  public void reset() {
    gate.reset();
  }

  @Override
  public int call(int thread) {
    return thread == 0 ? WAITING.applyAsInt(gate) : gate.close();
  }

  @Override
  public long total() {
    return 0;
  }

  private static int bySegment(Gate gate) {
    return WAIT.of(gate.segment());
  }

  private static int byAddress(Gate gate) {
    return WAIT_AT_ADDRESS.of(gate.address);
  }
}
