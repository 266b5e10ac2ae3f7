package dev.crossfire.scenarios.counter;

import dev.crossfire.fixtures.counter.counter_global_h;
import dev.crossfire.fixtures.counter.counter_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.III_Result;

/** A plain ++ on a cell of the caller's own; the sum is exact once the threads are joined. */
@JCStressTest
@JCStressMeta(ShardOutcomes.class)
@Scenario(
    id = "counter.sharded",
    role = Role.FIX,
    contract = Contract.THREAD_CONFINED,
    control = "counter.plain",
    missTarget = 1e-6,
    summary = "A plain ++ on a cell of the caller's own; the sum is exact once the threads are joined.")
public class CounterSharded implements SharedScenario {

  private static final Calls.ShardIncrement INCREMENT =
      Downcalls.bind(Calls.ShardIncrement.class, counter_h.cf_counter_sharded_increment$address(),
          counter_h.cf_counter_sharded_increment$descriptor());
  private static final Calls.Get GET = Downcalls.bind(Calls.Get.class,
      counter_h.cf_counter_sharded_get$address(), counter_h.cf_counter_sharded_get$descriptor());

  @Actor
  public void first(ShardedCell counter, III_Result result) {
    result.r1 = INCREMENT.of(counter.address, 0);
  }

  @Actor
  public void second(ShardedCell counter, III_Result result) {
    result.r2 = INCREMENT.of(counter.address, 1);
  }

  @Arbiter
  public void total(ShardedCell counter, III_Result result) {
    result.r3 = GET.of(counter.address);
  }

  private static final class Global {
    static final Calls.GlobalShardIncrement INCREMENT =
        Downcalls.bind(Calls.GlobalShardIncrement.class,
            counter_global_h.cf_counter_sharded_global_increment$address(),
            counter_global_h.cf_counter_sharded_global_increment$descriptor());
    static final Calls.GlobalInt GET =
        Downcalls.bind(Calls.GlobalInt.class,
            counter_global_h.cf_counter_sharded_global_get$address(),
            counter_global_h.cf_counter_sharded_global_get$descriptor());
    static final Calls.GlobalReset RESET =
        Downcalls.bind(Calls.GlobalReset.class,
            counter_global_h.cf_counter_sharded_global_reset$address(),
            counter_global_h.cf_counter_sharded_global_reset$descriptor());
  }

  @Override
  public void reset() {
    Global.RESET.call();
  }

  @Override
  public int call(int thread) {
    return Global.INCREMENT.call(thread);
  }

  @Override
  public long total() {
    return Global.GET.call();
  }

  @Override
  public boolean tickets() {
    return false;
  }
}
