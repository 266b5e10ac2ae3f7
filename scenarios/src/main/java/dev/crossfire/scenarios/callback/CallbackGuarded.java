package dev.crossfire.scenarios.callback;

import dev.crossfire.fixtures.callback.callback_h;
import dev.crossfire.fixtures.callback.cf_callback_function;
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

/** A guarded upcall turns every exception into an error code. */
@JCStressMeta(GuardOutcomes.class)
@Scenario(
    id = "callback.guarded",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    control = "callback.exception",
    engines = Engine.ROUNDS,
    summary = "A guarded upcall turns every exception into an error code.")
public final class CallbackGuarded implements SharedScenario {

  private static final Calls.RegisterPair REGISTER =
      Downcalls.bind(Calls.RegisterPair.class, callback_h.cf_callback_pair_register$address(),
          callback_h.cf_callback_pair_register$descriptor());
  private static final Calls.Fire FIRE =
      Downcalls.bind(Calls.Fire.class, callback_h.cf_callback_pair_fire$address(),
          callback_h.cf_callback_pair_fire$descriptor());

  private static final long REGISTRY = registry();

  private static long registry() {
    long registry = NativeMemory.allocate(Registry.BYTES);
    cf_callback_function.Function callback =
        Repair.of(Upcalls.guarded(Upcalls::refuseNegative), Upcalls::refuseNegative);
    REGISTER.of(registry, Upcalls.pair(callback, Arena.global()));
    return registry;
  }

  @Override
  public void reset() {
    // The callback stays registered.
  }

  @Override
  public int call(int thread) {
    return FIRE.of(REGISTRY, thread == 0 ? 5 : -5);
  }

  @Override
  public long total() {
    return 0;
  }
}
