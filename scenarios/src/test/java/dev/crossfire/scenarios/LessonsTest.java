package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.lesson.Block;
import dev.crossfire.harness.lesson.Heading;
import dev.crossfire.harness.lesson.Lesson;
import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.lesson.Pages;
import dev.crossfire.harness.lesson.Part;
import dev.crossfire.harness.lesson.Section;
import dev.crossfire.harness.run.Catalogue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a lesson takes from declarations, headers and sources. */
class LessonsTest {

  /** A bound constant as Java calls it, where a lesson has the C function. */
  private static final String BOUND = "\\b[A-Z_]+\\.(of|call)\\(";

  private static final ClassLoader LOADER = LessonsTest.class.getClassLoader();
  private static final Catalogue CATALOGUE = Catalogue.load(LOADER);
  private static final Pages PAGES = Pages.load(LOADER);
  private static final Lessons LESSONS = new Lessons(CATALOGUE.all(), PAGES);

  static List<ScenarioSpec> scenarios() {
    return CATALOGUE.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aLessonHasEveryPartInOrder(ScenarioSpec scenario) {
    assertThat(lesson(scenario).parts())
        .extracting(part -> part.heading().title())
        .containsExactly("Run it", "Contract", "Bad and fixed code", "Actors",
            "The interleaving that breaks it", "Outcomes and their grades", "Observed", "Why",
            "Why the fix is enough", "The cheaper fix that is not", "The rule", "The checklist",
            "What a clean run does not show", "If it fails on your machine", "The same in Rust",
            "Next");
  }

  /** The class file knows what the actors call, and the source is read without a compiler. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void theContractIsOfTheFunctionsThatActorsCall(ScenarioSpec scenario)
      throws ClassNotFoundException {
    Set<String> called = new TreeSet<>();
    for (Workload workload : scenario.workloads()) {
      called.addAll(CalledFunctions.of(driver(workload)));
    }
    Section section = PAGES.section(scenario.id()).orElseThrow();
    Set<String> told = new TreeSet<>();
    section.stress()
        .functions()
        .forEach(
            function -> told.add(function.prototype()
                .replaceAll("\\(.*", "")
                .replaceAll(".*[ *]", "")));
    // Of a scenario that also runs on the process's own state, the functions are those on an object.
    called.removeIf(name -> name.contains("_global_") && !told.contains(name));
    assertThat(told).isEqualTo(called);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyActorIsThere(ScenarioSpec scenario) throws ClassNotFoundException {
    String text = lesson(scenario).part(Heading.ACTORS).toString();
    for (Workload workload : scenario.workloads()) {
      Class<?> type = driver(workload);
      for (var method : type.getDeclaredMethods()) {
        if (method.isAnnotationPresent(org.openjdk.jcstress.annotations.Actor.class)
            && !type.getSimpleName().endsWith("ByThree")) {
          assertThat(text).contains("name=" + method.getName() + ",");
        }
      }
    }
    assertThat(text).contains("r1").doesNotContain("result.").doesNotContainPattern(BOUND);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theLastOutcomeIsWhateverElseThereIs(ScenarioSpec scenario) {
    List<Block.Table> tables =
        tables(lesson(scenario).part(Heading.OUTCOMES));
    assertThat(tables).isNotEmpty()
        .allSatisfy(table -> assertThat(table.rows().getLast()).startsWith("anything else"));
    scenario.workloads()
        .forEach(
            workload -> assertThat(tables).anySatisfy(
                table -> assertThat(table.rows()).hasSize(workload.outcomes().rules().size() + 1)));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void nextIsAnotherScenario(ScenarioSpec scenario) {
    Section.Next next = PAGES.section(scenario.id()).orElseThrow().next();
    assertThat(CATALOGUE.find(next.scenario())).isPresent();
    assertThat(next.scenario()).isNotEqualTo(scenario.id());
    assertThat(next.changes()).matches("[A-Z].*\\.");
  }

  @Test
  void whatNoPageTellsOfHasNoLesson() {
    assertThat(LESSONS.of("counter.<b>plain</b>")).isEmpty();
    assertThat(LESSONS.of("somebody.elses")).isEmpty();
  }

  /** Not initialised, since that would load a native library. */
  private static Class<?> driver(Workload workload) throws ClassNotFoundException {
    return Class.forName(workload.driver().replaceAll("_jcstress$", ""), false, LOADER);
  }

  private static Lesson lesson(ScenarioSpec scenario) {
    return LESSONS.of(scenario.id().value()).orElseThrow();
  }

  private static List<Block.Table> tables(Part part) {
    return part.blocks()
        .stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .toList();
  }
}
