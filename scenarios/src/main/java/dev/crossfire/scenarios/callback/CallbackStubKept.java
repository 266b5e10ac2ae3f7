package dev.crossfire.scenarios.callback;

import dev.crossfire.fixtures.callback.callback_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.NativeMemory;
import dev.crossfire.harness.bind.Repair;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import java.lang.foreign.Arena;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** The arena is closed when unregister has returned, and so no call is in flight. */
@JCStressMeta(StubOutcomes.class)
@Scenario(
    id = "callback.stub-kept",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    control = "callback.stub-freed",
    engines = Engine.ROUNDS,
    summary = "The arena is closed when unregister has returned, and so no call is in flight.")
public final class CallbackStubKept implements SharedScenario {

  private static final Calls.RegisterPair REGISTER =
      Downcalls.bind(Calls.RegisterPair.class, callback_h.cf_callback_waiting_register$address(),
          callback_h.cf_callback_waiting_register$descriptor());
  private static final Calls.Fire FIRE =
      Downcalls.bind(Calls.Fire.class, callback_h.cf_callback_waiting_fire$address(),
          callback_h.cf_callback_waiting_fire$descriptor());
  private static final Calls.Unregister UNREGISTER =
      Downcalls.bind(Calls.Unregister.class, callback_h.cf_callback_waiting_unregister$address(),
          callback_h.cf_callback_waiting_unregister$descriptor());

  private static final boolean UNREGISTERS = Repair.of(true, false);

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
    if (UNREGISTERS) {
      UNREGISTER.of(REGISTRY);
    }
    arena.close();
    return 0;
  }

  @Override
  public long total() {
    return 0;
  }
}
