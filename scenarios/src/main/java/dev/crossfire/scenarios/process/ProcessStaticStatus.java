package dev.crossfire.scenarios.process;

import dev.crossfire.fixtures.process.process_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** A static status is one for all callers: one returns the error of another. */
@JCStressTest
@JCStressMeta(StatusOutcomes.class)
@Scenario(
    id = "process.static-status",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "A static status is one for all callers: one returns the error of another.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public class ProcessStaticStatus {

  private static final Calls.Operate OPERATE =
      Downcalls.bind(Calls.Operate.class, process_h.cf_process_static_status_operate$address(),
          process_h.cf_process_static_status_operate$descriptor());

  @Actor
  public void failing(Bytes unused, JJ_Result result) {
    result.r1 = OPERATE.of(-5);
  }

  @Actor
  public void succeeding(Bytes unused, JJ_Result result) {
    result.r2 = OPERATE.of(7);
  }
}
