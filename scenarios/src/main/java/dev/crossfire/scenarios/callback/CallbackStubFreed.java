package dev.crossfire.scenarios.callback;

import dev.crossfire.fixtures.callback.callback_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.NativeMemory;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Misbehaviour;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import java.lang.foreign.Arena;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** The arena of an upcall stub is closed while native code still holds the stub. */
@JCStressMeta(StubOutcomes.class)
@Scenario(
    id = "callback.stub-freed",
    role = Role.HAZARD,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    engines = Engine.ROUNDS,
    expects = Misbehaviour.CRASH,
    summary = "The arena of an upcall stub is closed while native code still holds the stub.")
public final class CallbackStubFreed implements SharedScenario {

  private static final Calls.RegisterPair REGISTER =
      Downcalls.bind(Calls.RegisterPair.class, callback_h.cf_callback_waiting_register$address(),
          callback_h.cf_callback_waiting_register$descriptor());
  private static final Calls.Fire FIRE =
      Downcalls.bind(Calls.Fire.class, callback_h.cf_callback_waiting_fire$address(),
          callback_h.cf_callback_waiting_fire$descriptor());

  private static final long REGISTRY = NativeMemory.allocate(Registry.BYTES);
  private static final long PAIR = Upcalls.pair(Upcalls::refuseNegative, Arena.global());

  private Arena arena = Arena.global();

  @Override
  public void reset() {
    arena = Arena.ofShared();
    Upcalls.write(PAIR, Upcalls::refuseNegative, arena);
    REGISTER.of(REGISTRY, PAIR);
  }

  @Override
  public int call(int thread) {
    return thread == 0 ? FIRE.of(REGISTRY, 5) : free();
  }

  private int free() {
    arena.close();
    return 0;
  }

  @Override
  public long total() {
    return 0;
  }
}
