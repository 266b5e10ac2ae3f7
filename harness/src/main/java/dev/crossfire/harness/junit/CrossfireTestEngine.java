package dev.crossfire.harness.junit;

import dev.crossfire.harness.contract.Scenario;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/**
 * Makes a test of each scenario, linkage and variant.
 *
 * <p>An engine and no extension of Jupiter, since Jupiter would make an instance of the scenario and so run its native code in
 * the JVM of the tests.
 */
public final class CrossfireTestEngine implements TestEngine {

  private static final EngineDiscoveryRequestResolver<EngineDescriptor> RESOLVER =
      EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
          .addClassContainerSelectorResolver(CrossfireTestEngine::isScenario)
          .addSelectorResolver(new ScenarioResolver())
          .build();

  @Override
  public String getId() {
    return "crossfire";
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    var engine = new EngineDescriptor(id, "Crossfire");
    RESOLVER.resolve(request, engine);
    return engine;
  }

  @Override
  public void execute(ExecutionRequest request) {
    new Execution(request).run();
  }

  static boolean isScenario(Class<?> type) {
    return type.isAnnotationPresent(Scenario.class);
  }
}
