package dev.crossfire.scenarios.process;

import dev.crossfire.fixtures.process.process_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** No data gives -1, and more than 100 MiB gives -2, under load too. */
@JCStressTest
@JCStressMeta(ErrorOutcomes.class)
@Scenario(
    id = "process.error-codes",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = Scenario.MUTANT,
    linkages = Linkage.DEFAULT,
    summary = "No data gives -1, and more than 100 MiB gives -2, under load too.")
@BlindSpot(of = Sanitizer.THREAD, because = "No memory is accessed.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "No memory is accessed.")
public class ProcessErrorCodes {

  private static final long TOO_LONG = process_h.CF_PROCESS_MOST_BYTES() + 1L;
  private static final Calls.Sum SUM =
      Downcalls.bind(Calls.Sum.class, process_h.cf_process_own_scratch_sum$address(),
          process_h.cf_process_own_scratch_sum$descriptor());

  @Actor
  public void withoutData(Bytes unused, JJ_Result result) {
    result.r1 = SUM.of(0, Bytes.LENGTH);
  }

  @Actor
  public void withTooMuch(Bytes unused, JJ_Result result) {
    result.r2 = SUM.of(Bytes.ONES, TOO_LONG);
  }
}
