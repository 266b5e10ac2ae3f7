package dev.crossfire.harness.swarm;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.run.Declarations;
import dev.crossfire.harness.run.ScenarioSource;
import java.util.List;
import java.util.ServiceLoader;

/** The implementations of {@link SharedScenario} on the class path, each with a few platform threads and many virtual ones. */
public final class SwarmScenarios implements ScenarioSource {

  private static final int PLATFORM_THREADS = 8;
  private static final int VIRTUAL_THREADS = 64;

  @Override
  public List<ScenarioSpec> scenarios(ClassLoader loader) {
    return ServiceLoader.load(SharedScenario.class, loader)
        .stream()
        .filter(provider -> Declarations.isRunBy(Engine.SWARM, provider.type()))
        .map(provider -> Declarations.read(provider.type(), workloads(provider.type())))
        .toList();
  }

  private static List<Workload> workloads(Class<?> driver) {
    return List.of(
        workload(driver, PLATFORM_THREADS, ThreadKind.PLATFORM),
        workload(driver, VIRTUAL_THREADS, ThreadKind.VIRTUAL));
  }

  private static Workload workload(Class<?> driver, int threads, ThreadKind kind) {
    return new Workload(Engine.SWARM, threads, kind, driver.getName(), SwarmOutcomes.TABLE);
  }
}
