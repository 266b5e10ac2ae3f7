package dev.crossfire.scenarios;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.lesson.Pages;
import dev.crossfire.harness.run.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the catalogue says of sanitizers: the blind spots that scenarios declare, and what their page explains. */
final class SanitizersSay {

  /** The families about the lifetime of memory, of which AddressSanitizer has something to say. */
  static final Set<String> LIFETIME = Set.of("buffer", "callback", "handle", "refcount");

  private static final String PARAGRAPH = "What the sanitizers say:";

  private static final ClassLoader LOADER = SanitizersSay.class.getClassLoader();
  private static final Catalogue CATALOGUE = Catalogue.load(LOADER);
  private static final Pages PAGES = Pages.load(LOADER);

  private SanitizersSay() {}

  /** Every scenario there is. */
  static List<ScenarioSpec> scenarios() {
    return CATALOGUE.all();
  }

  /** The scenario of an id. */
  static ScenarioSpec scenario(String id) {
    return CATALOGUE.find(new ScenarioId(id)).orElseThrow();
  }

  /** Whether a scenario or its control, by which alone it could be judged, is declared invisible to the sanitizer. */
  static boolean isBlind(Sanitizer sanitizer, ScenarioSpec spec) {
    return spec.sanitizers().blindSpot(sanitizer).isPresent()
        || spec.control()
            .flatMap(CATALOGUE::find)
            .flatMap(control -> control.sanitizers().blindSpot(sanitizer))
            .isPresent();
  }

  /** Whether the family's page explains why a sanitizer and the stress differ in a scenario, or in all of the family. */
  static boolean isExplained(Sanitizer sanitizer, ScenarioId scenario) {
    Optional<String> said =
        paragraph(scenario.family()).filter(text -> text.contains(sanitizer.title()));
    return said.filter(
        text -> text.contains("`" + scenario + "`")
            || text.contains(sanitizer.title() + " is blind to the family:")
            || text.contains(sanitizer.title() + " is blind to the whole family:"))
        .isPresent();
  }

  /** The paragraph on sanitizers in the page of a family, on one line. */
  static Optional<String> paragraph(String family) {
    return PAGES.all()
        .stream()
        .filter(page -> page.family().equals(family))
        .flatMap(page -> page.notes().stream())
        .flatMap(note -> note.text()
            .lines()
            .reduce((a, b) -> a + (b.isBlank() ? "\n" : " " + b))
            .stream()
            .flatMap(String::lines))
        .map(String::strip)
        .filter(text -> text.startsWith(PARAGRAPH))
        .findFirst();
  }
}
