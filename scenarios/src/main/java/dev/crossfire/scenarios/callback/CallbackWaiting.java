package dev.crossfire.scenarios.callback;

import dev.crossfire.fixtures.callback.callback_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.I_Result;

/** Unregister waits for calls in flight. */
@JCStressTest
@JCStressMeta(RetiredOutcomes.class)
@Scenario(
    id = "callback.waiting",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    control = "callback.unregister",
    summary = "Unregister waits for calls in flight.")
public class CallbackWaiting {

  private static final Calls.Unregister UNREGISTER =
      Downcalls.bind(Calls.Unregister.class, callback_h.cf_callback_waiting_unregister$address(),
          callback_h.cf_callback_waiting_unregister$descriptor());
  private static final Calls.Fire FIRE =
      Downcalls.bind(Calls.Fire.class, callback_h.cf_callback_waiting_fire$address(),
          callback_h.cf_callback_waiting_fire$descriptor());

  @Actor
  public void registrar(WaitingRegistry registry, I_Result result) {
    UNREGISTER.of(registry.address);
    registry.retire();
  }

  @Actor
  public void caller(WaitingRegistry registry, I_Result result) {
    result.r1 = FIRE.of(registry.address, 5);
  }
}
