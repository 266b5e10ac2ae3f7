package dev.crossfire.scenarios.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.lesson.Page;
import dev.crossfire.harness.lesson.Pages;
import dev.crossfire.harness.lesson.Section;
import dev.crossfire.harness.run.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CataloguePagesTest {

  private static final Path FOLDER =
      Path.of("src/main/resources/dev/crossfire/scenarios/pages");

  private static final ClassLoader LOADER = CataloguePagesTest.class.getClassLoader();
  private static final Catalogue CATALOGUE = Catalogue.load(LOADER);
  private static final Pages PAGES = Pages.load(LOADER);

  static List<Page> pages() {
    return PAGES.all();
  }

  static List<ScenarioSpec> scenarios() {
    return CATALOGUE.all();
  }

  @Test
  void everyPageOfTheFolderIsListed() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> Objects.requireNonNull(file.getFileName()).toString())
          .filter(name -> name.endsWith(".md")))
          .containsExactlyInAnyOrderElementsOf(
              pages().stream().map(page -> page.family() + ".md").toList());
    }
  }

  @Test
  void everyScenarioHasASectionAndEverySectionAScenario() {
    assertThat(pages().stream().flatMap(page -> page.sections().stream()).map(Section::scenario))
        .containsExactlyInAnyOrderElementsOf(
            CATALOGUE.all().stream().map(ScenarioSpec::id).toList());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsOfOneFamilyAsksAQuestionAndAnswersTheChecklist(Page page) {
    assertThat(page.question()).endsWith("?");
    assertThat(page.sentence()).endsWith(".");
    assertThat(page.sections()).extracting(section -> section.scenario().family())
        .containsOnly(page.family());
    assertThat(page.checklist().answers()).hasSize(4)
        .allSatisfy(answer -> assertThat(answer.answer()).matches("(?s)[A-Z].*\\."));
    assertThat(page.notes()).extracting(note -> note.heading().title())
        .containsExactly("Why", "The cheaper fix that is not", "What a clean run does not show",
            "If it fails on your machine", "The same in Rust");
    assertThat(page.notes()).allSatisfy(note -> assertThat(note.text()).endsWith("."));
    assertThat(page.notes().getFirst().text()).contains("](https://");
  }

  /** A hazard, and a fix that shows what its mutant does, have a table of two lanes; and so has the lesson of each. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void whatIsBrokenIsShownStepByStep(ScenarioSpec scenario) {
    Section section = PAGES.section(scenario.id()).orElseThrow();
    assertThat(section.rule()).matches("(?s)[A-Za-z].*\\.");
    if (scenario.role() == Role.HAZARD || scenario.controlIsMutant()) {
      assertThat(section.text().lines().filter(line -> line.startsWith("|")))
          .hasSizeGreaterThanOrEqualTo(4);
    }
  }

  /** What a page shows is what the scenario calls, or what that calls. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void theCodeIsOfTheScenariosFamily(ScenarioSpec scenario) {
    ScenarioId id = scenario.id();
    String file = id.family().replace('-', '_');
    assertThat(PAGES.section(id).orElseThrow().code())
        .allSatisfy(excerpt -> assertThat(excerpt.file()).startsWith(file).endsWith(".c"))
        .allSatisfy(excerpt -> assertThat(excerpt.code()).matches("(?s)\\w.*[;}].*"));
  }
}
