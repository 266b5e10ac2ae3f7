package dev.crossfire.scenarios.counter;

import dev.crossfire.fixtures.counter.counter_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** {@link CounterPlain} with three actors, which share processors where there are two. */
@JCStressTest
@JCStressMeta(ThreeTicketOutcomes.class)
@Scenario(
    id = "counter.atomic-seq-cst",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "counter.plain",
    missTarget = 1e-6,
    summary = "One atomic read-modify-write, in the single order of all seq_cst operations.")
public class CounterAtomicSeqCstByThree {

  private static final Calls.Increment INCREMENT =
      Downcalls.bind(Calls.Increment.class, counter_h.cf_counter_atomic_seq_cst_increment$address(),
          counter_h.cf_counter_atomic_seq_cst_increment$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, counter_h.cf_counter_atomic_seq_cst_get$address(),
          counter_h.cf_counter_atomic_seq_cst_get$descriptor());

  @Actor
  public void first(Cell counter, IIII_Result result) {
    result.r1 = INCREMENT.of(counter.address);
  }

  @Actor
  public void second(Cell counter, IIII_Result result) {
    result.r2 = INCREMENT.of(counter.address);
  }

  @Actor
  public void third(Cell counter, IIII_Result result) {
    result.r3 = INCREMENT.of(counter.address);
  }

  @Arbiter
  public void total(Cell counter, IIII_Result result) {
    result.r4 = GET.of(counter.address);
  }
}
