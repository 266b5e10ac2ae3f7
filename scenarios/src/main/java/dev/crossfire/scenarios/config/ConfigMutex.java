package dev.crossfire.scenarios.config;

import dev.crossfire.fixtures.config.config_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.II_Result;

/** One call sets all values under the mutex, one reads them all. */
@JCStressTest
@JCStressMeta(ReadOutcomes.class)
@Scenario(
    id = "config.mutex",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    control = "config.field-wise",
    summary = "One call sets all values under the mutex, one reads them all.")
public class ConfigMutex {

  private static final Calls.Set SET =
      Downcalls.bind(Calls.Set.class, config_h.cf_config_mutex_set$address(),
          config_h.cf_config_mutex_set$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, config_h.cf_config_mutex_get$address(),
          config_h.cf_config_mutex_get$descriptor());

  @Actor
  public void writer(Settings settings, II_Result result) {
    result.r1 = SET.of(settings.address, Settings.SEVEN);
  }

  @Actor
  public void reader(Settings settings, II_Result result) {
    result.r2 = Values.number(GET.of(settings.address, settings.copy()), settings.copy());
  }
}
