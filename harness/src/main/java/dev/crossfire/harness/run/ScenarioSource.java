package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.ScenarioSpec;
import java.util.List;

/**
 * Finds the scenarios of one engine on the class path; found itself through {@code ServiceLoader}.
 *
 * <p>It reads declarations and must not initialise a scenario's class, since that would load native code.
 */
public interface ScenarioSource {

  /**
   * The scenarios, each with the workloads that this engine runs.
   *
   * @throws UsageException if a declaration is wrong
   */
  List<ScenarioSpec> scenarios(ClassLoader loader);
}
