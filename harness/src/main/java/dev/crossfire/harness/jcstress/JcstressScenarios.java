package dev.crossfire.harness.jcstress;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.run.Declarations;
import dev.crossfire.harness.run.ScenarioSource;
import java.util.ArrayList;
import java.util.List;

/** The JCStress tests that carry {@link Scenario}; others on the class path are none of ours. */
public final class JcstressScenarios implements ScenarioSource {

  @Override
  public List<ScenarioSpec> scenarios(ClassLoader loader) {
    List<ScenarioSpec> scenarios = new ArrayList<>();
    for (TestLists.Test test : TestLists.read(loader)) {
      Class<?> type = Declarations.load(test.binaryName(), loader);
      if (type.isAnnotationPresent(Scenario.class)) {
        scenarios.add(spec(test, type));
      }
    }
    return scenarios;
  }

  private static ScenarioSpec spec(TestLists.Test test, Class<?> scenario) {
    var workload =
        new Workload(
            Engine.JCSTRESS,
            test.actors(),
            ThreadKind.PLATFORM,
            test.runner(),
            Declarations.outcomes(scenario));
    return Declarations.read(scenario, List.of(workload));
  }
}
