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

/** A reader copies in any case, and again if a writer was in meanwhile. */
@JCStressTest
@JCStressMeta(ReadOutcomes.class)
@Scenario(
    id = "config.seqlock",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_SPIN,
    control = "config.plain",
    summary = "A reader copies in any case, and again if a writer was in meanwhile.")
public class ConfigSeqlock {

  private static final Calls.Set SET =
      Downcalls.bind(Calls.Set.class, config_h.cf_config_seqlock_set$address(),
          config_h.cf_config_seqlock_set$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, config_h.cf_config_seqlock_get$address(),
          config_h.cf_config_seqlock_get$descriptor());

  @Actor
  public void writer(Settings settings, II_Result result) {
    result.r1 = SET.of(settings.address, Settings.SEVEN);
  }

  @Actor
  public void reader(Settings settings, II_Result result) {
    result.r2 = Values.number(GET.of(settings.address, settings.copy()), settings.copy());
  }
}
