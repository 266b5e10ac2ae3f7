package dev.crossfire.scenarios.counter;

import dev.crossfire.fixtures.counter.counter_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** {@link CounterPlain} with three actors, which share processors where there are two. */
@JCStressTest
@JCStressMeta(ThreeTicketOutcomes.class)
@BlindSpot(of = Sanitizer.ADDRESS, because = "A lost update leaves all memory valid.")
@Scenario(
    id = "counter.plain",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "A plain ++ is a load, an add and a store: two threads can both load the same value.")
public class CounterPlainByThree {

  private static final Calls.Increment INCREMENT =
      Downcalls.bind(Calls.Increment.class, counter_h.cf_counter_plain_increment$address(),
          counter_h.cf_counter_plain_increment$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, counter_h.cf_counter_plain_get$address(),
          counter_h.cf_counter_plain_get$descriptor());

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
