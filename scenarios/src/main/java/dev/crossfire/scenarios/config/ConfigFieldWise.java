package dev.crossfire.scenarios.config;

import dev.crossfire.fixtures.config.cf_config_values;
import dev.crossfire.fixtures.config.config_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.II_Result;

/** Each of four setters takes the mutex; between two of them a reader does. */
@JCStressTest
@JCStressMeta(ReadOutcomes.class)
@Scenario(
    id = "config.field-wise",
    role = Role.HAZARD,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    summary = "Each of four setters takes the mutex; between two of them a reader does.")
@BlindSpot(of = Sanitizer.THREAD,
    because = "Each access is under the lock, so C11 has no data race here.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public class ConfigFieldWise {

  private static final long NAME = Settings.SEVEN + cf_config_values.name$offset();
  private static final Calls.SetNumber SET_TIMEOUT_MS =
      Downcalls.bind(Calls.SetNumber.class, config_h.cf_config_field_wise_set_timeout_ms$address(),
          config_h.cf_config_field_wise_set_timeout_ms$descriptor());
  private static final Calls.SetNumber SET_MAX_RETRIES =
      Downcalls.bind(Calls.SetNumber.class, config_h.cf_config_field_wise_set_max_retries$address(),
          config_h.cf_config_field_wise_set_max_retries$descriptor());
  private static final Calls.SetFlag SET_ENABLED =
      Downcalls.bind(Calls.SetFlag.class, config_h.cf_config_field_wise_set_enabled$address(),
          config_h.cf_config_field_wise_set_enabled$descriptor());
  private static final Calls.SetName SET_NAME =
      Downcalls.bind(Calls.SetName.class, config_h.cf_config_field_wise_set_name$address(),
          config_h.cf_config_field_wise_set_name$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, config_h.cf_config_field_wise_get$address(),
          config_h.cf_config_field_wise_get$descriptor());

  @Actor
  public void writer(Settings settings, II_Result result) {
    long to = settings.address;
    SET_TIMEOUT_MS.of(to, 7);
    SET_MAX_RETRIES.of(to, 7);
    SET_ENABLED.of(to, true);
    result.r1 = SET_NAME.of(to, NAME);
  }

  @Actor
  public void reader(Settings settings, II_Result result) {
    result.r2 = Values.number(GET.of(settings.address, settings.copy()), settings.copy());
  }
}
