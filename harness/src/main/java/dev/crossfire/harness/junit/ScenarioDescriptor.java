package dev.crossfire.harness.junit;

import dev.crossfire.harness.contract.Linkage;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** A scenario's class; its children are its tests. */
final class ScenarioDescriptor extends AbstractTestDescriptor {

  private final Class<?> scenario;

  ScenarioDescriptor(UniqueId id, Class<?> scenario) {
    super(id, scenario.getSimpleName(), ClassSource.from(scenario));
    this.scenario = scenario;
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }

  @Override
  public String getLegacyReportingName() {
    return scenario.getName();
  }

  /** All tests of the scenario, each new. */
  Stream<CaseDescriptor> cases(String segment) {
    return StressSession.variants(scenario.getClassLoader())
        .stream()
        .flatMap(
            variant -> Arrays.stream(Linkage.values())
                .map(
                    linkage -> new CaseDescriptor(
                        getUniqueId().append(segment, ScenarioResolver.value(linkage, variant)),
                        scenario, linkage, variant)));
  }
}
