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

/** Function and data are published as one pair, by one atomic store. */
@JCStressTest
@JCStressMeta(PairOutcomes.class)
@Scenario(
    id = "callback.pair",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    control = "callback.plain",
    summary = "Function and data are published as one pair, by one atomic store.")
public class CallbackPair {

  private static final Calls.RegisterPair REGISTER =
      Downcalls.bind(Calls.RegisterPair.class, callback_h.cf_callback_pair_register$address(),
          callback_h.cf_callback_pair_register$descriptor());
  private static final Calls.Fire FIRE =
      Downcalls.bind(Calls.Fire.class, callback_h.cf_callback_pair_fire$address(),
          callback_h.cf_callback_pair_fire$descriptor());

  @Actor
  public void registrar(PairRegistry registry, I_Result result) {
    REGISTER.of(registry.address, Callbacks.SECOND_PAIR);
  }

  @Actor
  public void caller(PairRegistry registry, I_Result result) {
    result.r1 = FIRE.of(registry.address, 5);
  }
}
