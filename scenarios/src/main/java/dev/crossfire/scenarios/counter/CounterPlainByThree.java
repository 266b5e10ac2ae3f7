package dev.crossfire.scenarios.counter;

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
    id = "counter.plain",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "A plain ++ is a load, an add and a store: two threads can both load the same value.")
public class CounterPlainByThree {

  @Actor
  public void first(Cell counter, IIII_Result result) {
    result.r1 = CounterPlain.INCREMENT.of(counter.address);
  }

  @Actor
  public void second(Cell counter, IIII_Result result) {
    result.r2 = CounterPlain.INCREMENT.of(counter.address);
  }

  @Actor
  public void third(Cell counter, IIII_Result result) {
    result.r3 = CounterPlain.INCREMENT.of(counter.address);
  }

  @Arbiter
  public void total(Cell counter, IIII_Result result) {
    result.r4 = CounterPlain.GET.of(counter.address);
  }
}
