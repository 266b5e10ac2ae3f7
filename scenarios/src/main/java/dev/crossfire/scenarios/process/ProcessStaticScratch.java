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

/** A static buffer is one for all callers: one adds up the bytes of another. */
@JCStressTest
@JCStressMeta(SumOutcomes.class)
@Scenario(
    id = "process.static-scratch",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "A static buffer is one for all callers: one adds up the bytes of another.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public class ProcessStaticScratch {

  private static final Calls.Sum SUM =
      Downcalls.bind(Calls.Sum.class, process_h.cf_process_static_scratch_sum$address(),
          process_h.cf_process_static_scratch_sum$descriptor());

  @Actor
  public void first(Bytes unused, JJ_Result result) {
    result.r1 = Bytes.recorded(SUM.of(Bytes.ONES, Bytes.LENGTH));
  }

  @Actor
  public void second(Bytes unused, JJ_Result result) {
    result.r2 = Bytes.recorded(SUM.of(Bytes.THREES, Bytes.LENGTH));
  }
}
