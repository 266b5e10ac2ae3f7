package dev.crossfire.scenarios.config;

import dev.crossfire.fixtures.config.config_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.NativeMemory;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** A poisoned configuration refuses to be set until it is recovered, also if both happen at once. */
@JCStressMeta(RecoveryOutcomes.class)
@Scenario(
    id = "config.recover",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    control = Scenario.MUTANT,
    engines = Engine.ROUNDS,
    summary = "A poisoned configuration refuses to be set until it is recovered, also if both happen at once.")
@BlindSpot(of = Sanitizer.THREAD,
    because = "Each access is under the lock, so C11 has no data race here.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public final class ConfigRecover implements SharedScenario {

  private static final Calls.Change INIT =
      Downcalls.bind(Calls.Change.class, config_h.cf_config_robust_init$address(),
          config_h.cf_config_robust_init$descriptor());
  private static final Calls.Set ABANDON =
      Downcalls.bind(Calls.Set.class, config_h.cf_config_robust_abandon$address(),
          config_h.cf_config_robust_abandon$descriptor());
  private static final Calls.Set SET =
      Downcalls.bind(Calls.Set.class, config_h.cf_config_robust_set$address(),
          config_h.cf_config_robust_set$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, config_h.cf_config_robust_get$address(),
          config_h.cf_config_robust_get$descriptor());
  private static final Calls.Change RECOVER =
      Downcalls.bind(Calls.Change.class, config_h.cf_config_robust_recover$address(),
          config_h.cf_config_robust_recover$descriptor());

  private static final long CONFIG = config();
  private static final long COPY = NativeMemory.allocate(Values.BYTES);

  private static long config() {
    long config = NativeMemory.allocate(Settings.BYTES);
    if (INIT.of(config) != 0) {
      throw new IllegalStateException("the system has no robust mutex");
    }
    return config;
  }

  /** A writer dies in the middle; no reader has noticed yet. */
  @Override
  public void reset() {
    RECOVER.of(CONFIG);
    ABANDON.of(CONFIG, Values.SEVEN);
  }

  @Override
  public int call(int thread) {
    return thread == 0 ? SET.of(CONFIG, Values.SEVEN) : RECOVER.of(CONFIG);
  }

  @Override
  public long total() {
    return Values.number(GET.of(CONFIG, COPY), COPY);
  }
}
