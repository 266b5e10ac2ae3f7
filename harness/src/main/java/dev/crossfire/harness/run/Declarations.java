package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.Workload;
import java.util.List;
import java.util.Optional;

/** Reads {@link Scenario} off a class without initialising it. */
public final class Declarations {

  private Declarations() {}

  /**
   * The scenario that a class declares.
   *
   * @param binaryName the class
   * @param workloads the ways its engine runs it
   * @throws UsageException if the class cannot be read or its declaration is wrong
   */
  public static ScenarioSpec read(String binaryName, ClassLoader loader, List<Workload> workloads) {
    try {
      Scenario declared = Class.forName(binaryName, false, loader).getAnnotation(Scenario.class);
      if (declared == null) {
        throw new UsageException(binaryName + " is no scenario: it lacks @Scenario");
      }
      return new ScenarioSpec(
          new ScenarioId(declared.id()),
          declared.role(),
          declared.contract(),
          declared.blocking(),
          declared.control().isEmpty() ? Optional.empty() : Optional.of(new ScenarioId(declared.control())),
          declared.summary(),
          workloads);
    } catch (ClassNotFoundException | LinkageError | IllegalArgumentException e) {
      throw new UsageException(binaryName + " is no scenario: " + e.getMessage(), e);
    }
  }
}
