package dev.crossfire.harness.jcstress;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.run.Declarations;
import dev.crossfire.harness.run.ScenarioSource;
import java.util.List;

/** The JCStress tests that carry {@link Scenario}. */
public final class JcstressScenarios implements ScenarioSource {

  @Override
  public List<ScenarioSpec> scenarios(ClassLoader loader) {
    return TestLists.read(loader).stream().map(test -> spec(test, loader)).toList();
  }

  private static ScenarioSpec spec(TestLists.Test test, ClassLoader loader) {
    Class<?> scenario = Declarations.load(test.binaryName(), loader);
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
