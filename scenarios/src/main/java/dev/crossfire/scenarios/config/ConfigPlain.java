package dev.crossfire.scenarios.config;

import dev.crossfire.fixtures.config.config_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.II_Result;

/** A copy of 44 bytes is many loads and stores, and a reader comes in between. */
@JCStressTest
@JCStressMeta(ReadOutcomes.class)
@Scenario(
    id = "config.plain",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "A copy of 44 bytes is many loads and stores, and a reader comes in between.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public class ConfigPlain {

  private static final Calls.Set SET =
      Downcalls.bind(Calls.Set.class, config_h.cf_config_plain_set$address(),
          config_h.cf_config_plain_set$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, config_h.cf_config_plain_get$address(),
          config_h.cf_config_plain_get$descriptor());

  @Actor
  public void writer(Settings settings, II_Result result) {
    result.r1 = SET.of(settings.address, Settings.SEVEN);
  }

  @Actor
  public void reader(Settings settings, II_Result result) {
    result.r2 = Values.number(GET.of(settings.address, settings.copy()), settings.copy());
  }
}
