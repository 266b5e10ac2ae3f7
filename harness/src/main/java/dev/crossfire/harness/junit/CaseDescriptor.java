package dev.crossfire.harness.junit;

import dev.crossfire.harness.contract.Linkage;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** One test: a scenario by one linkage with one variant. */
final class CaseDescriptor extends AbstractTestDescriptor {

  private final Class<?> scenario;
  private final Linkage linkage;
  private final String variant;

  CaseDescriptor(UniqueId id, Class<?> scenario, Linkage linkage, String variant) {
    super(id, "%s linkage, %s".formatted(linkage.id(), variant), ClassSource.from(scenario));
    this.scenario = scenario;
    this.linkage = linkage;
    this.variant = variant;
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  ScenarioStress stress(Settings settings) {
    return new ScenarioStress(scenario, Optional.empty(), settings.budget(), settings.seed(),
        List.of(linkage), Optional.of(variant), settings.folder());
  }
}
