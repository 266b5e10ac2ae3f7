package dev.crossfire.scenarios.config;

import dev.crossfire.fixtures.config.config_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.I_Result;

/** The value is read once: what was checked is what is used. */
@JCStressTest
@JCStressMeta(TimeoutOutcomes.class)
@Scenario(
    id = "config.single-read",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "config.double-read",
    summary = "The value is read once: what was checked is what is used.")
public class ConfigSingleRead {

  private static final Calls.SetTimeout SET_TIMEOUT =
      Downcalls.bind(Calls.SetTimeout.class,
          config_h.cf_config_single_read_set_timeout_ms$address(),
          config_h.cf_config_single_read_set_timeout_ms$descriptor());
  private static final Calls.Timeout TIMEOUT =
      Downcalls.bind(Calls.Timeout.class, config_h.cf_config_single_read_timeout_ms$address(),
          config_h.cf_config_single_read_timeout_ms$descriptor());

  @Actor
  public void writer(Settings settings, I_Result result) {
    SET_TIMEOUT.of(settings.address, 60_001);
  }

  @Actor
  public void reader(Settings settings, I_Result result) {
    result.r1 = TIMEOUT.of(settings.address);
  }
}
