package dev.crossfire.harness.junit;

/**
 * Where a test starts that stresses a scenario.
 *
 * <pre>{@code
 * assertThat(stress(TableInsert.class).withControl(TableInsertUnlocked.class)).isThreadSafe();
 * assertThat(stress(TableInsertUnlocked.class)).shows("1, 1");
 * }</pre>
 */
public final class CrossfireAssertions {

  private CrossfireAssertions() {}

  /**
   * A stress of a scenario; nothing runs before {@link #assertThat}.
   *
   * @param scenario a class with JCStress's {@code @JCStressTest} and {@code @Scenario}; it is not initialised here
   */
  public static ScenarioStress stress(Class<?> scenario) {
    return ScenarioStress.of(scenario);
  }

  /**
   * Stresses the scenario in forks, within its budget.
   *
   * @throws dev.crossfire.harness.run.UsageException if it cannot be run; the message says why
   */
  public static StressAssert assertThat(ScenarioStress stress) {
    return new StressAssert(stress.run());
  }
}
