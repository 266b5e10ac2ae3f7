package dev.crossfire.scenarios.callback;

import dev.crossfire.fixtures.callback.callback_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.I_Result;

/** Unregister returns while the callback is still running, and its data is retired. */
@JCStressTest
@JCStressMeta(RetiredOutcomes.class)
@Scenario(
    id = "callback.unregister",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    summary = "Unregister returns while the callback is still running, and its data is retired.")
@BlindSpot(of = Sanitizer.ADDRESS,
    because = "Data that is retired is not freed, so that its memory stays valid.")
public class CallbackUnregister {

  private static final Calls.Unregister UNREGISTER =
      Downcalls.bind(Calls.Unregister.class, callback_h.cf_callback_plain_unregister$address(),
          callback_h.cf_callback_plain_unregister$descriptor());
  private static final Calls.Fire FIRE =
      Downcalls.bind(Calls.Fire.class, callback_h.cf_callback_plain_fire$address(),
          callback_h.cf_callback_plain_fire$descriptor());

  @Actor
  public void registrar(PlainRetiringRegistry registry, I_Result result) {
    UNREGISTER.of(registry.address);
    registry.retire();
  }

  @Actor
  public void caller(PlainRetiringRegistry registry, I_Result result) {
    result.r1 = FIRE.of(registry.address, 5);
  }
}
