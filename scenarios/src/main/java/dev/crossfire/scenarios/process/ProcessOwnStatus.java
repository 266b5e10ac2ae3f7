package dev.crossfire.scenarios.process;

import dev.crossfire.fixtures.process.process_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** A status on the stack of the call: the error code is its own, under load too. */
@JCStressTest
@JCStressMeta(StatusOutcomes.class)
@Scenario(
    id = "process.own-status",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "process.static-status",
    summary = "A status on the stack of the call: the error code is its own, under load too.")
public class ProcessOwnStatus {

  private static final Calls.Operate OPERATE =
      Downcalls.bind(Calls.Operate.class, process_h.cf_process_own_status_operate$address(),
          process_h.cf_process_own_status_operate$descriptor());

  @Actor
  public void failing(Bytes unused, JJ_Result result) {
    result.r1 = OPERATE.of(-5);
  }

  @Actor
  public void succeeding(Bytes unused, JJ_Result result) {
    result.r2 = OPERATE.of(7);
  }
}
