package dev.crossfire.scenarios;

import dev.crossfire.fixtures.counter.counter_global_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.JavaLock;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.scenarios.counter.Calls;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** The plain counter, repaired in Java: right, and a race to whoever sees the C code alone. */
@Outcome(id = {"1, 2, 2", "2, 1, 2"}, expect = Expect.ACCEPTABLE, desc = "One after the other.")
@Scenario(
    id = "locked.in-java",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "counter.plain",
    summary = "A plain ++ that one thread at a time may do, under a monitor of Java.")
@JavaLock("every call is made inside one synchronized method.")
public class LockedInJava implements SharedScenario {

  private static final Calls.GlobalInt INCREMENT =
      Downcalls.bind(Calls.GlobalInt.class,
          counter_global_h.cf_counter_plain_global_increment$address(),
          counter_global_h.cf_counter_plain_global_increment$descriptor());
  private static final Calls.GlobalInt GET =
      Downcalls.bind(Calls.GlobalInt.class,
          counter_global_h.cf_counter_plain_global_get$address(),
          counter_global_h.cf_counter_plain_global_get$descriptor());
  private static final Calls.GlobalReset RESET =
      Downcalls.bind(Calls.GlobalReset.class,
          counter_global_h.cf_counter_plain_global_reset$address(),
          counter_global_h.cf_counter_plain_global_reset$descriptor());

  @Override
  public void reset() {
    RESET.call();
  }

  @Override
  public synchronized int call(int thread) {
    return INCREMENT.call();
  }

  @Override
  public long total() {
    return GET.call();
  }
}
