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

/** A robust mutex whose owner died is poisoned: readers get an error, and never torn values. */
@JCStressMeta(DeathOutcomes.class)
@Scenario(
    id = "config.robust",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    blocking = Blocking.MAY_BLOCK,
    control = Scenario.MUTANT,
    engines = Engine.ROUNDS,
    summary = "A robust mutex whose owner died is poisoned: readers get an error, and never torn values.")
@BlindSpot(of = Sanitizer.THREAD,
    because = "Each access is under the lock, so C11 has no data race here.")
@BlindSpot(of = Sanitizer.ADDRESS, because = "All memory stays valid.")
public final class ConfigRobust implements SharedScenario {

  private static final Calls.Change INIT =
      Downcalls.bind(Calls.Change.class, config_h.cf_config_robust_init$address(),
          config_h.cf_config_robust_init$descriptor());
  private static final Calls.Set ABANDON =
      Downcalls.bind(Calls.Set.class, config_h.cf_config_robust_abandon$address(),
          config_h.cf_config_robust_abandon$descriptor());
  private static final Calls.Get GET =
      Downcalls.bind(Calls.Get.class, config_h.cf_config_robust_get$address(),
          config_h.cf_config_robust_get$descriptor());
  private static final Calls.Change RECOVER =
      Downcalls.bind(Calls.Change.class, config_h.cf_config_robust_recover$address(),
          config_h.cf_config_robust_recover$descriptor());

  private static final long CONFIG = config();

  /** Made before the threads start, as {@link Settings#SEVEN} is. */
  private static final long SEVEN = Values.SEVEN;

  private static final ThreadLocal<Long> COPY =
      ThreadLocal.withInitial(() -> NativeMemory.allocate(Values.BYTES));

  private static long config() {
    long config = NativeMemory.allocate(Settings.BYTES);
    if (INIT.of(config) != 0) {
      throw new IllegalStateException("the system has no robust mutex");
    }
    return config;
  }

  private static int number() {
    long copy = COPY.get();
    return Values.number(GET.of(CONFIG, copy), copy);
  }

  @Override
  public void reset() {
    RECOVER.of(CONFIG);
  }

  @Override
  public int call(int thread) {
    return thread == 0 ? ABANDON.of(CONFIG, SEVEN) : number();
  }

  @Override
  public long total() {
    return number();
  }
}
