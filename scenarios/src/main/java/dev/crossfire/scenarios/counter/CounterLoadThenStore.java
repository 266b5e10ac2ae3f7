package dev.crossfire.scenarios.counter;

import dev.crossfire.fixtures.counter.counter_global_h;
import dev.crossfire.fixtures.counter.counter_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.III_Result;

/** An atomic load and an atomic store, with room for another thread between them. */
@JCStressTest
@JCStressMeta(TicketOutcomes.class)
@BlindSpot(of = Sanitizer.THREAD, because = "Each access is atomic, so C11 has no data race here.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "A lost update leaves all memory valid.")
@Scenario(
    id = "counter.load-then-store",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "An atomic load and an atomic store, with room for another thread between them.")
public class CounterLoadThenStore implements SharedScenario {

  private static final Calls.Increment INCREMENT =
      Downcalls.bind(Calls.Increment.class,
          counter_h.cf_counter_load_then_store_increment$address(),
          counter_h.cf_counter_load_then_store_increment$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, counter_h.cf_counter_load_then_store_get$address(),
          counter_h.cf_counter_load_then_store_get$descriptor());

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
            counter_global_h.cf_counter_load_then_store_global_increment$address(),
            counter_global_h.cf_counter_load_then_store_global_increment$descriptor());
    static final Calls.GlobalInt GET =
        Downcalls.bind(Calls.GlobalInt.class,
            counter_global_h.cf_counter_load_then_store_global_get$address(),
            counter_global_h.cf_counter_load_then_store_global_get$descriptor());
    static final Calls.GlobalReset RESET =
        Downcalls.bind(Calls.GlobalReset.class,
            counter_global_h.cf_counter_load_then_store_global_reset$address(),
            counter_global_h.cf_counter_load_then_store_global_reset$descriptor());
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
