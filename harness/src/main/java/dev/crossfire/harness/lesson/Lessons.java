package dev.crossfire.harness.lesson;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lessons that there are: of every scenario that has a section in a page.
 *
 * <p>What a scenario declares is taken from its declaration, and what a page says from the page. Of a fix a lesson shows the hazard that
 * is its control, then the fix; of a hazard itself, then every fix that has it as control. Immutable.
 */
public final class Lessons {

  /** No lesson at all. */
  public static final Lessons NONE = new Lessons(List.of(), new Pages(List.of()));

  private static final String TROUBLES =
      """
          - `./crossfire doctor` says what this machine lacks.
          - A hazard that is `INCONCLUSIVE` had no two threads running at the same time: look at CPU / wall in its row, and free a processor.
          - A hazard that is a `FAIL` had overlap and spent its budget, and the race did not show: give it more time (`--budget 3m`), or another variant (`--variant gcc-O0`).
          - A fix that is `INCONCLUSIVE` had a control that was seen too seldom: run it alone, with more time.
          - A fix that is `SHOWN` is broken here, or its compiler is: keep `results.json`, whose seed and command repeat the run.
          """;

  private final Map<String, ScenarioSpec> scenarios;
  private final Pages pages;

  /** The lessons of these scenarios, as far as there are pages for them. */
  public Lessons(Collection<ScenarioSpec> scenarios, Pages pages) {
    this.scenarios =
        scenarios.stream()
            .collect(Collectors.toMap(scenario -> scenario.id().value(), Function.identity()));
    this.pages = pages;
  }

  /** The lesson of a scenario; empty if it is not known, or no page tells of it. */
  public Optional<Lesson> of(String scenario) {
    return Optional.ofNullable(scenarios.get(scenario))
        .flatMap(
            spec -> pages.ofFamily(spec.id().family())
                .flatMap(
                    page -> page.section(spec.id())
                        .map(section -> lesson(spec, page, section))));
  }

  private Lesson lesson(ScenarioSpec scenario, Page page, Section section) {
    Optional<Section> hazard = hazard(scenario);
    List<Section> fixes = fixes(scenario);
    List<Part> parts = new ArrayList<>();
    for (Heading heading : Heading.values()) {
      parts.add(
          new Part(heading, switch (heading) {
            case RUN -> RunIt.of(scenario, control(scenario));
            case CONTRACT -> Promises.of(section.stress().functions());
            case CODE -> code(section, hazard, fixes);
            case ACTORS -> section.stress().actors();
            case INTERLEAVING -> List.of(prose(hazard.orElse(section).text()));
            case OUTCOMES -> Outcomes.of(scenario, section.stress().recorded());
            case OBSERVED -> unobserved(scenario);
            case ENOUGH -> enough(scenario, fixes);
            case RULE -> List.of(prose(section.rule()));
            case CHECKLIST -> page.checklist().blocks(page.pattern());
            case FAILS_HERE -> List.of(prose(TROUBLES), prose(page.note(heading)));
            case WHY, NOT_ENOUGH, CLEAN_RUN, RUST -> List.of(prose(page.note(heading)));
            case NEXT -> next(section.next());
          }));
    }
    return new Lesson(scenario, page, parts);
  }

  private ScenarioSpec control(ScenarioSpec scenario) {
    return scenario.control()
        .map(id -> scenarios.getOrDefault(id.value(), scenario))
        .orElse(scenario);
  }

  /** What is wrong: the scenario itself, or its control; a fix whose control is its mutant shows none. */
  private Optional<Section> hazard(ScenarioSpec scenario) {
    Optional<ScenarioId> hazard =
        scenario.role() == Role.HAZARD ? Optional.of(scenario.id()) : scenario.control();
    return hazard.filter(id -> !scenario.controlIsMutant()).flatMap(pages::section);
  }

  /** In the order of the page. */
  private List<Section> fixes(ScenarioSpec scenario) {
    if (scenario.role() != Role.HAZARD) {
      return pages.section(scenario.id()).stream().toList();
    }
    return pages.all()
        .stream()
        .flatMap(page -> page.sections().stream())
        .filter(section -> isControlled(section.scenario(), scenario.id()))
        .toList();
  }

  private boolean isControlled(ScenarioId fix, ScenarioId hazard) {
    ScenarioSpec spec = scenarios.get(fix.value());
    return spec != null && spec.control().equals(Optional.of(hazard));
  }

  /** Where bad and fixed call the same C, the callers are what is bad and what is fixed; those of its own a lesson tells below. */
  private static List<Block> code(
      Section own, Optional<Section> hazard, List<Section> fixes) {
    List<Block> blocks = new ArrayList<>();
    hazard.ifPresent(
        section -> {
          blocks.add(prose("Bad, " + Markdown.code(section.scenario().value()) + ":"));
          excerpts(section, blocks);
          if (!section.equals(own)
              && fixes.stream().anyMatch(fix -> fix.code().equals(section.code()))) {
            blocks.addAll(section.stress().actors());
          }
        });
    for (Section fix : fixes) {
      String name = Markdown.code(fix.scenario().value());
      if (hazard.filter(section -> section.code().equals(fix.code())).isPresent()) {
        boolean below = fix.equals(own);
        blocks.add(
            prose(
                "Fixed, " + name + ", the same C, called otherwise"
                    + (below ? ": see *Actors*." : ":")));
        blocks.addAll(below ? List.of() : fix.stress().actors());
      } else {
        blocks.add(prose("Fixed, " + name + ":"));
        excerpts(fix, blocks);
      }
    }
    return blocks;
  }

  private static void excerpts(Section section, List<Block> blocks) {
    section.code()
        .forEach(excerpt -> blocks.add(new Block.Code(excerpt.file(), excerpt.code())));
  }

  private static List<Block> unobserved(ScenarioSpec scenario) {
    return List.of(
        prose(
            "Numbers are of one machine and one day, and are in no page. `./crossfire run "
                + scenario.id()
                + "` observes yours; the rows of its report have counts, rates and the machine."));
  }

  /** Of a hazard that nothing repairs by itself, the section has said what there is to say. */
  private List<Block> enough(ScenarioSpec scenario, List<Section> fixes) {
    List<Block> blocks = new ArrayList<>();
    for (Section fix : fixes) {
      boolean toldAbove = pages.section(fix.scenario()).isPresent() && scenario.controlIsMutant();
      blocks.add(
          toldAbove
              ? prose(
                  "Its mutant is the same source without what `CF_FIX` marks, and differs in nothing else: see the steps above.")
              : prose(Markdown.code(fix.scenario().value()) + ": " + fix.text()));
    }
    if (blocks.isEmpty()) {
      blocks.add(prose("No fix has this hazard as its control: see *Next*."));
    }
    return blocks;
  }

  private List<Block> next(Section.Next next) {
    ScenarioSpec scenario = scenarios.get(next.scenario().value());
    String summary = scenario == null ? "" : " " + Markdown.plain(scenario.summary());
    return List.of(
        prose(
            "%s: %s%s".formatted(Markdown.code(next.scenario().value()), next.changes(), summary)),
        new Block.Code("", "./crossfire explain " + next.scenario()));
  }

  private static Block prose(String markdown) {
    return new Block.Prose(markdown);
  }
}
