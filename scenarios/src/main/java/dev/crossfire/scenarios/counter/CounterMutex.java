package dev.crossfire.scenarios.counter;

import dev.crossfire.fixtures.counter.counter_global_h;
import dev.crossfire.fixtures.counter.counter_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.III_Result;

/** A plain ++ that one thread at a time may do, under a pthread mutex. */
@JCStressTest
@JCStressMeta(TicketOutcomes.class)
@Scenario(
    id = "counter.mutex",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    control = "counter.plain",
    missTarget = 1e-6,
    summary = "A plain ++ that one thread at a time may do, under a pthread mutex.")
public class CounterMutex implements SharedScenario {

  private static final Calls.Increment INCREMENT =
      Downcalls.bind(Calls.Increment.class, counter_h.cf_counter_mutex_increment$address(),
          counter_h.cf_counter_mutex_increment$descriptor());
  private static final Calls.Get GET = Downcalls.bind(Calls.Get.class,
      counter_h.cf_counter_mutex_get$address(), counter_h.cf_counter_mutex_get$descriptor());

  @Actor
  public void first(Cell counter, III_Result result) {
    result.r1 = INCREMENT.of(counter.address);
  }

  @Actor
  public void second(Cell counter, III_Result result) {
    result.r2 = INCREMENT.of(counter.address);
  }

  @Arbiter
  public void total(Cell counter, III_Result result) {
    result.r3 = GET.of(counter.address);
  }

  private static final class Global {
    static final Calls.GlobalInt INCREMENT =
        Downcalls.bind(Calls.GlobalInt.class,
            counter_global_h.cf_counter_mutex_global_increment$address(),
            counter_global_h.cf_counter_mutex_global_increment$descriptor());
    static final Calls.GlobalInt GET =
        Downcalls.bind(Calls.GlobalInt.class,
            counter_global_h.cf_counter_mutex_global_get$address(),
            counter_global_h.cf_counter_mutex_global_get$descriptor());
    static final Calls.GlobalReset RESET =
        Downcalls.bind(Calls.GlobalReset.class,
            counter_global_h.cf_counter_mutex_global_reset$address(),
            counter_global_h.cf_counter_mutex_global_reset$descriptor());
  }

  @Override
  public void reset() {
    Global.RESET.call();
  }

  @Override
  public int call(int thread) {
    return Global.INCREMENT.call();
  }

  @Override
  public long total() {
    return Global.GET.call();
  }
}
