package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.fix;
import static dev.crossfire.harness.MadeUp.hazard;
import static dev.crossfire.harness.MadeUp.jcstress;
import static dev.crossfire.harness.MadeUp.mayBlock;
import static dev.crossfire.harness.MadeUp.only;
import static dev.crossfire.harness.MadeUp.swarm;
import static dev.crossfire.harness.MadeUp.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossfire.harness.contract.Conditions;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Glob;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.SanitizerNotes;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.SelectedAs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static final List<Linkage> DEFAULT = List.of(Linkage.DEFAULT);
  private static final List<Linkage> BOTH = List.of(Linkage.DEFAULT, Linkage.CRITICAL);

  private static final ScenarioSpec PLAIN =
      with(hazard("counter.plain"), jcstress("P"), swarm("P", 8));
  private static final ScenarioSpec ATOMIC =
      with(fix("counter.atomic", "counter.plain"), jcstress("A"), swarm("A", 8));
  private static final ScenarioSpec MUTEX =
      mayBlock(with(fix("counter.mutex", "counter.plain"), jcstress("M")));
  private static final ScenarioSpec CHECK = hazard("once.check");

  @Test
  void everythingIsPlannedByDefault() {
    RunPlan plan = plan(List.of(), DEFAULT, PLAIN, ATOMIC, CHECK);
    assertThat(names(plan)).containsExactly("counter.atomic", "counter.plain", "counter.atomic",
        "counter.plain", "once.check");
    assertThat(plan.rows()).isEqualTo(5);
    assertThat(plan.groups()).flatExtracting(Group::rows)
        .extracting(PlannedRow::selectedAs)
        .containsOnly(SelectedAs.ASKED);
  }

  @Test
  void aFixBringsItsControlAlong() {
    RunPlan plan = plan(List.of("counter.atomic"), DEFAULT, PLAIN, ATOMIC, CHECK);
    assertThat(plan.groups().getFirst().rows())
        .extracting(row -> row.key().scenario().value(), PlannedRow::selectedAs)
        .containsExactly(tuple("counter.plain", SelectedAs.CONTROL),
            tuple("counter.atomic", SelectedAs.ASKED));
  }

  @Test
  void aControlThatWasAskedForIsSoOnce() {
    RunPlan plan = plan(List.of("counter.*"), DEFAULT, PLAIN, ATOMIC);
    assertThat(plan.groups()).flatExtracting(Group::rows)
        .extracting(PlannedRow::selectedAs)
        .hasSize(4)
        .containsOnly(SelectedAs.ASKED);
  }

  @Test
  void aControlIsBroughtAlongOnlyForTheWaysThatItsFixIsRun() {
    RunPlan plan = plan(List.of("counter.mutex"), DEFAULT, PLAIN, MUTEX);
    assertThat(plan.groups()).singleElement().satisfies(group -> {
      assertThat(group.kind().engine()).isEqualTo(Engine.JCSTRESS);
      assertThat(group.rows()).hasSize(2);
    });
  }

  @Test
  void whatMayBlockIsNotLinkedAsCritical() {
    RunPlan plan = plan(List.of(), BOTH, PLAIN, MUTEX);
    assertThat(plan.skipped()).singleElement().satisfies(row -> {
      assertThat(row.key().scenario()).isEqualTo(MUTEX.id());
      assertThat(row.key().linkage()).isEqualTo(Linkage.CRITICAL);
      assertThat(row.skip()).contains(
          "The function may block, and a thread that blocks inside a critical call stops every"
              + " thread of the JVM at the next safepoint.");
    });
  }

  @Test
  void noControlIsRunBesideAFixThatIsSkipped() {
    RunPlan plan = plan(List.of("counter.mutex"), List.of(Linkage.CRITICAL), PLAIN, MUTEX);
    assertThat(plan.groups()).isEmpty();
    assertThat(plan.skipped()).hasSize(1);
  }

  @Test
  void whatShowsOnlyByOneLinkageIsSkippedByTheOtherAndSoIsItsFix() {
    RunPlan plan = plan(List.of(), BOTH,
        only(new Conditions(List.of(Linkage.CRITICAL), Conditions.NONE.variants()), CHECK),
        fix("once.fix", "once.check"), PLAIN);
    assertThat(plan.skipped())
        .extracting(row -> row.key().scenario().value(), row -> row.key().linkage(),
            PlannedRow::skip)
        .containsExactly(
            tuple("once.check", Linkage.DEFAULT,
                Optional.of("once.check declares that it is stressed by critical linkage alone.")),
            tuple("once.fix", Linkage.DEFAULT,
                Optional.of("Its control is not run here, without which nothing could be proved:"
                    + " once.check declares that it is stressed by critical linkage alone.")));
    assertThat(names(plan)).containsOnlyOnce("once.check", "once.fix");
  }

  @Test
  void whatShowsOnlyInAVariantIsSkippedInOthers() {
    Conditions unoptimised =
        new Conditions(List.of(Linkage.values()), List.of(new Glob("*-O0")));
    RunPlan plan = plan(List.of(), DEFAULT, only(unoptimised, CHECK), PLAIN);
    assertThat(plan.skipped()).singleElement()
        .satisfies(row -> assertThat(row.skip()).contains(
            "once.check declares that it is stressed in variants *-O0 alone; this run is of gcc-O2."));
  }

  @Test
  void aFixWithAControlThatMayBlockIsNotLinkedAsCriticalEither() {
    RunPlan plan = plan(List.of(), List.of(Linkage.CRITICAL), mayBlock(CHECK),
        fix("once.fix", "once.check"));
    assertThat(plan.groups()).isEmpty();
    assertThat(plan.skipped()).extracting(row -> row.skip().orElseThrow())
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith("The function may block"),
            reason -> assertThat(reason).startsWith(
                "Its control is not run here, without which nothing could be proved: The function"));
  }

  @Test
  void aSkippedControlIsNoRowUnlessItWasAskedFor() {
    ScenarioSpec critical =
        only(new Conditions(List.of(Linkage.CRITICAL), Conditions.NONE.variants()), CHECK);
    RunPlan plan = plan(List.of("once.fix"), DEFAULT, critical, fix("once.fix", "once.check"));
    assertThat(plan.skipped()).extracting(row -> row.key().scenario().value())
        .containsExactly("once.fix");
  }

  @Test
  void aFixWhoseControlIsItsMutantIsOneRow() {
    RunPlan plan = plan(List.of("once.*"), DEFAULT, fix("once.confined", "once.confined"), PLAIN);
    assertThat(plan.rows()).isEqualTo(1);
    assertThat(names(plan)).containsExactly("once.confined");
  }

  @Test
  void aGroupIsWhatCanAlternateInOneFork() {
    RunPlan plan = plan(List.of(), BOTH, PLAIN, ATOMIC, CHECK);
    assertThat(plan.groups())
        .extracting(group -> group.kind().linkage(), group -> group.kind().engine(),
            group -> group.kind().family(), group -> group.rows().size())
        .containsExactly(tuple(Linkage.DEFAULT, Engine.JCSTRESS, "counter", 2),
            tuple(Linkage.DEFAULT, Engine.SWARM, "counter", 2),
            tuple(Linkage.DEFAULT, Engine.JCSTRESS, "once", 1),
            tuple(Linkage.CRITICAL, Engine.JCSTRESS, "counter", 2),
            tuple(Linkage.CRITICAL, Engine.SWARM, "counter", 2),
            tuple(Linkage.CRITICAL, Engine.JCSTRESS, "once", 1));
    assertThat(plan.groups()).extracting(group -> group.kind().variant()).containsOnly("gcc-O2");
    assertThat(plan.groups()).extracting(group -> group.kind().sanitizer())
        .containsOnly(Sanitizer.NONE);
  }

  @Test
  void aFixIsInTheGroupOfItsControlWhateverItsFamily() {
    RunPlan plan = plan(List.of("mine.*"), DEFAULT, CHECK, fix("mine.once", "once.check"));
    assertThat(plan.groups()).singleElement()
        .satisfies(group -> assertThat(group.rows()).hasSize(2));
  }

  @Test
  void underASanitizerEverythingIsRepeatedInItsOwnBuild() {
    RunPlan plan = sanitized(Optional.empty(), List.of("counter.atomic"), PLAIN, ATOMIC, CHECK);
    assertThat(plan.skipped()).isEmpty();
    assertThat(plan.groups()).extracting(group -> group.kind().variant()).containsOnly("gcc-tsan");
    assertThat(plan.groups()).flatExtracting(Group::rows)
        .extracting(row -> row.key().scenario().value(), row -> row.key().sanitizer())
        .contains(tuple("counter.plain", Sanitizer.THREAD),
            tuple("counter.atomic", Sanitizer.THREAD));
  }

  @Test
  void aScenarioThatTheSanitizerIsBlindToIsSkippedAndSoAreItsFixes() {
    RunPlan plan = sanitized(Optional.empty(), List.of(), blind(CHECK),
        fix("once.fix", "once.check"));
    assertThat(plan.groups()).isEmpty();
    assertThat(plan.skipped())
        .extracting(row -> row.key().scenario().value(), row -> row.skip().orElseThrow())
        .containsExactly(
            tuple("once.check", "ThreadSanitizer is blind to this: No race."),
            tuple("once.fix", "ThreadSanitizer is blind to the control once.check, so that its"
                + " silence would prove nothing: No race."));
    assertThat(plan(List.of(), DEFAULT, blind(CHECK)).skipped()).isEmpty();
  }

  @Test
  void whereTheSanitizerIsMissingItsRowsAreSkippedAndSayWhatIsMissing() {
    RunPlan plan = sanitized(Optional.of("No libtsan."), List.of(), PLAIN, blind(CHECK));
    assertThat(plan.groups()).isEmpty();
    assertThat(plan.skipped()).extracting(row -> row.skip().orElseThrow())
        .containsExactly("No libtsan.", "No libtsan.",
            "ThreadSanitizer is blind to this: No race.");
  }

  @Test
  void rowsUnderASanitizerComeBesideTheOthers() {
    RunPlan plan = plan(List.of(), DEFAULT, CHECK)
        .and(sanitized(Optional.empty(), List.of(), CHECK))
        .and(sanitized(Optional.of("No libtsan."), List.of(), CHECK));
    assertThat(plan.groups()).extracting(group -> group.kind().sanitizer())
        .containsExactly(Sanitizer.NONE, Sanitizer.THREAD);
    assertThat(plan.skipped()).hasSize(1);
    assertThat(plan.rows()).isEqualTo(3);
  }

  private static ScenarioSpec blind(ScenarioSpec spec) {
    return spec.telling(
        new SanitizerNotes(Map.of(Sanitizer.THREAD, "No race."), Optional.empty()));
  }

  private static RunPlan sanitized(
      Optional<String> missing, List<String> globs, ScenarioSpec... specs) {
    return Planner.plan(new Catalogue(List.of(specs)), new Selection(globs), DEFAULT,
        new Target("gcc-tsan", Sanitizer.THREAD, missing));
  }

  private static RunPlan plan(List<String> globs, List<Linkage> linkages, ScenarioSpec... specs) {
    return Planner.plan(new Catalogue(List.of(specs)), new Selection(globs), linkages, "gcc-O2");
  }

  private static List<String> names(RunPlan plan) {
    return plan.groups()
        .stream()
        .flatMap(group -> group.rows().stream())
        .map(row -> row.key().scenario().value())
        .toList();
  }
}
