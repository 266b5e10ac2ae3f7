package dev.crossfire.harness.junit;

import dev.crossfire.harness.contract.Linkage;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds the tests of a scenario's class, or one of them by its unique id. */
final class ScenarioResolver implements SelectorResolver {

  private static final String CLASS = "scenario";
  private static final String CASE = "case";

  @Override
  public Resolution resolve(ClassSelector selector, Context context) {
    Class<?> type = selector.getJavaClass();
    if (!CrossfireTestEngine.isScenario(type)) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(
            parent -> Optional.of(new ScenarioDescriptor(
                parent.getUniqueId().append(CLASS, type.getName()), type)))
        .map(scenario -> Resolution.match(Match.exact(scenario, cases(scenario))))
        .orElse(Resolution.unresolved());
  }

  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    UniqueId id = selector.getUniqueId();
    UniqueId.Segment last = id.getLastSegment();
    if (last.getType().equals(CLASS)) {
      return resolve(DiscoverySelectors.selectClass(last.getValue()), context);
    }
    if (!last.getType().equals(CASE)) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(() -> DiscoverySelectors.selectUniqueId(id.removeLastSegment()),
            parent -> ((ScenarioDescriptor) parent).cases(CASE)
                .filter(each -> each.getUniqueId().equals(id))
                .findFirst())
        .map(each -> Resolution.match(Match.exact(each)))
        .orElse(Resolution.unresolved());
  }

  /** A test for each linkage and variant. */
  private static Supplier<Set<? extends DiscoverySelector>> cases(ScenarioDescriptor scenario) {
    return () -> {
      Set<DiscoverySelector> selectors = new LinkedHashSet<>();
      scenario.cases(CASE)
          .forEach(
              each -> selectors.add(DiscoverySelectors.selectUniqueId(each.getUniqueId())));
      return selectors;
    };
  }

  /** The segment of a unique id that names a test. */
  static String value(Linkage linkage, String variant) {
    return linkage.id() + "-" + variant;
  }
}
