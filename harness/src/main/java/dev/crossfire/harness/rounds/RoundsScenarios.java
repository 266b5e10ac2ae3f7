package dev.crossfire.harness.rounds;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.run.Declarations;
import dev.crossfire.harness.run.ScenarioSource;
import java.util.List;
import java.util.ServiceLoader;

/** The implementations of {@link SharedScenario} on the class path, each with two actors. */
public final class RoundsScenarios implements ScenarioSource {

  private static final int ACTORS = 2;

  @Override
  public List<ScenarioSpec> scenarios(ClassLoader loader) {
    return ServiceLoader.load(SharedScenario.class, loader)
        .stream()
        .filter(provider -> Declarations.isRunBy(Engine.ROUNDS, provider.type()))
        .map(provider -> Declarations.read(provider.type(), List.of(workload(provider.type()))))
        .toList();
  }

  private static Workload workload(Class<?> driver) {
    return new Workload(
        Engine.ROUNDS, ACTORS, Declarations.actors(driver), driver.getName(),
        Declarations.outcomes(driver));
  }
}
