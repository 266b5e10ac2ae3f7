package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.fix;
import static dev.crossfire.harness.MadeUp.hazard;
import static dev.crossfire.harness.MadeUp.jcstress;
import static dev.crossfire.harness.MadeUp.mayBlock;
import static dev.crossfire.harness.MadeUp.only;
import static dev.crossfire.harness.MadeUp.subject;
import static dev.crossfire.harness.MadeUp.swarm;
import static dev.crossfire.harness.MadeUp.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossfire.harness.contract.Conditions;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.SanitizerNotes;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  @Test
  void scenariosAreInOrderOfTheirIds() {
    var catalogue = new Catalogue(List.of(hazard("b.x"), hazard("a.y"), hazard("a.x")));
    assertThat(catalogue.all()).extracting(spec -> spec.id().value())
        .containsExactly("a.x", "a.y", "b.x");
    assertThat(catalogue.find(new ScenarioId("a.y"))).contains(catalogue.all().get(1));
    assertThat(catalogue.find(new ScenarioId("a.z"))).isEmpty();
  }

  @Test
  void declarationsOfOneIdBecomeOneScenario() {
    ScenarioSpec plain = hazard("a.b");
    var catalogue = new Catalogue(List.of(with(plain, jcstress("One")),
        with(plain, swarm("Two", 8), swarm("Two", 64))));
    assertThat(catalogue.all()).singleElement()
        .satisfies(
            merged -> assertThat(merged.workloads()).extracting(Workload::driver, Workload::threads)
                .containsExactly(tuple("One", 2), tuple("Two", 8), tuple("Two", 64)));
  }

  @Test
  void declarationsOfOneIdMustAgree() {
    assertRefused("scenario a.b is declared twice, and differently", hazard("a.b"),
        mayBlock(with(hazard("a.b"), swarm("Two", 8))));
  }

  @Test
  void declarationsOfOneIdKeepWhatTheySayToSanitizers() {
    var notes = new SanitizerNotes(Map.of(Sanitizer.THREAD, "No race."), Optional.of("A lock."));
    ScenarioSpec first = hazard("a.b").telling(notes);
    ScenarioSpec second = with(hazard("a.b"), swarm("Two", 8)).telling(notes);
    assertThat(new Catalogue(List.of(first, second)).all()).singleElement()
        .satisfies(merged -> assertThat(merged.sanitizers()).isEqualTo(notes));
    assertRefused("scenario a.b is declared twice, and differently", first,
        with(hazard("a.b"), swarm("Two", 8)));
  }

  @Test
  void aScenarioIsDeclaredOnceForEachWayOfRunningIt() {
    assertRefused(
        "scenario a.b is declared more than once for jcstress with 2 platform threads: One, Two",
        with(hazard("a.b"), jcstress("One")), with(hazard("a.b"), jcstress("Two")));
  }

  @Test
  void aControlIsDeclared() {
    assertRefused("scenario a.b names the control a.c, which is not declared", fix("a.b", "a.c"));
  }

  @Test
  void aControlIsAHazard() {
    assertRefused("scenario a.b names the control a.c, which is no hazard", fix("a.b", "a.c"),
        fix("a.c", "a.d"), hazard("a.d"));
    assertRefused("scenario a.b names the control a.c, which is no hazard", fix("a.b", "a.c"),
        subject("a.c", Contract.NOT_THREAD_SAFE, ""));
  }

  @Test
  void aControlIsRunInEveryWayThatItsScenarioIs() {
    assertRefused(
        "scenario a.b is run by swarm with 8 platform threads, and its control a.c is not,"
            + " so that nothing could be proved",
        with(fix("a.b", "a.c"), jcstress("Fix"), swarm("Fix", 8)), hazard("a.c"));
  }

  @Test
  void aControlThatIsTheMutantNeedsNoOtherScenario() {
    assertThat(new Catalogue(List.of(fix("a.b", "a.b"))).all()).singleElement()
        .satisfies(spec -> assertThat(spec.controlIsMutant()).isTrue());
  }

  @Test
  void aControlHasALinkageInCommonWithItsScenario() {
    assertRefused(
        "scenario a.b and its control a.c have no linkage in common, so that nothing could be proved",
        only(linkage(Linkage.DEFAULT), fix("a.b", "a.c")),
        only(linkage(Linkage.CRITICAL), hazard("a.c")));
  }

  @Test
  void declarationsOfOneIdNeedTheSame() {
    assertRefused("scenario a.b is declared twice, and differently", hazard("a.b"),
        only(linkage(Linkage.CRITICAL), with(hazard("a.b"), swarm("Two", 8))));
  }

  private static Conditions linkage(Linkage linkage) {
    return new Conditions(List.of(linkage), Conditions.NONE.variants());
  }

  @Test
  void aControlMayBeOfAnotherFamilyAndBeRunInMoreWays() {
    ScenarioSpec control = with(hazard("a.c"), jcstress("C"), swarm("C", 8));
    assertThat(new Catalogue(List.of(fix("b.x", "a.c"), control)).all()).hasSize(2);
  }

  @Test
  void aClassPathWithoutScenariosHasAnEmptyCatalogue() {
    assertThat(Catalogue.load(CatalogueTest.class.getClassLoader()).all()).isEmpty();
  }

  private static void assertRefused(String message, ScenarioSpec... declarations) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new Catalogue(List.of(declarations)))
        .withMessage(message);
  }
}
