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
import org.openjdk.jcstress.infra.results.I_Result;

/** A value is read to check it, and read again to use it. */
@JCStressTest
@JCStressMeta(TimeoutOutcomes.class)
@Scenario(
    id = "config.double-read",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "A value is read to check it, and read again to use it.")
@BlindSpot(of = Sanitizer.THREAD, because = "Each access is atomic, so C11 has no data race here.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public class ConfigDoubleRead {

  private static final Calls.SetTimeout SET_TIMEOUT =
      Downcalls.bind(Calls.SetTimeout.class,
          config_h.cf_config_double_read_set_timeout_ms$address(),
          config_h.cf_config_double_read_set_timeout_ms$descriptor());
  private static final Calls.Timeout TIMEOUT =
      Downcalls.bind(Calls.Timeout.class, config_h.cf_config_double_read_timeout_ms$address(),
          config_h.cf_config_double_read_timeout_ms$descriptor());

  @Actor
  public void writer(Settings settings, I_Result result) {
    SET_TIMEOUT.of(settings.address, 60_001);
  }

  @Actor
  public void reader(Settings settings, I_Result result) {
    result.r1 = TIMEOUT.of(settings.address);
  }
}
