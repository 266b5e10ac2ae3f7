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

/** Function and data are two words: a fire calls the one function with the data of the other. */
@JCStressTest
@JCStressMeta(PairOutcomes.class)
@Scenario(
    id = "callback.plain",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    summary = "Function and data are two words: a fire calls the one function with the data of the other.")
@BlindSpot(of = Sanitizer.ADDRESS,
    because = "A callback with the data of another finds valid memory.")
public class CallbackPlain {

  private static final Calls.Register REGISTER =
      Downcalls.bind(Calls.Register.class, callback_h.cf_callback_plain_register$address(),
          callback_h.cf_callback_plain_register$descriptor());
  private static final Calls.Fire FIRE =
      Downcalls.bind(Calls.Fire.class, callback_h.cf_callback_plain_fire$address(),
          callback_h.cf_callback_plain_fire$descriptor());

  @Actor
  public void registrar(PlainRegistry registry, I_Result result) {
    REGISTER.of(registry.address, Callbacks.SECOND, Callbacks.SECOND_DATA);
  }

  @Actor
  public void caller(PlainRegistry registry, I_Result result) {
    result.r1 = FIRE.of(registry.address, 5);
  }
}
