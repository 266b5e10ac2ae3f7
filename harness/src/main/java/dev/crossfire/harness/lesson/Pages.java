package dev.crossfire.harness.lesson;

import dev.crossfire.harness.contract.ScenarioId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Every page on the class path.
 *
 * @param all the pages
 */
public record Pages(List<Page> all) {

  public Pages {
    all = List.copyOf(all);
  }

  /** The pages that this class loader sees. */
  public static Pages load(ClassLoader loader) {
    List<Page> pages = new ArrayList<>();
    ServiceLoader.load(PageSource.class, loader).forEach(source -> pages.addAll(source.pages()));
    return new Pages(pages);
  }

  /** The page of a family. */
  public Optional<Page> ofFamily(String family) {
    return all.stream().filter(page -> page.family().equals(family)).findFirst();
  }

  /** The section of a scenario. */
  public Optional<Section> section(ScenarioId scenario) {
    return ofFamily(scenario.family()).flatMap(page -> page.section(scenario));
  }
}
