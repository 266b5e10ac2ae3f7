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

/** The implementations of {@link SharedScenario} on the class path, each with few and with many threads. */
public final class SwarmScenarios implements ScenarioSource {

  private static final List<Integer> THREADS = List.of(8, 64);

  @Override
  public List<ScenarioSpec> scenarios(ClassLoader loader) {
    return ServiceLoader.load(SharedScenario.class, loader)
        .stream()
        .map(provider -> Declarations.read(provider.type(), workloads(provider.type())))
        .toList();
  }

  private static List<Workload> workloads(Class<?> driver) {
    return THREADS.stream()
        .map(
            threads -> new Workload(
                Engine.SWARM, threads, ThreadKind.PLATFORM, driver.getName(), SwarmOutcomes.TABLE))
        .toList();
  }
}
