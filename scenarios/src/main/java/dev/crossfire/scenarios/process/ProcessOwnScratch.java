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

/** A buffer on the stack of the call: a pure function. */
@JCStressTest
@JCStressMeta(SumOutcomes.class)
@Scenario(
    id = "process.own-scratch",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "process.static-scratch",
    summary = "A buffer on the stack of the call: a pure function.")
public class ProcessOwnScratch {

  private static final Calls.Sum SUM =
      Downcalls.bind(Calls.Sum.class, process_h.cf_process_own_scratch_sum$address(),
          process_h.cf_process_own_scratch_sum$descriptor());

  @Actor
  public void first(Bytes unused, JJ_Result result) {
    result.r1 = Bytes.recorded(SUM.of(Bytes.ONES, Bytes.LENGTH));
  }

  @Actor
  public void second(Bytes unused, JJ_Result result) {
    result.r2 = Bytes.recorded(SUM.of(Bytes.THREES, Bytes.LENGTH));
  }
}
