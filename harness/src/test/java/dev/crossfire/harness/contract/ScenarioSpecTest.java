package dev.crossfire.harness.contract;

import static dev.crossfire.harness.MadeUp.fix;
import static dev.crossfire.harness.MadeUp.hazard;
import static dev.crossfire.harness.MadeUp.subject;
import static dev.crossfire.harness.MadeUp.swarm;
import static dev.crossfire.harness.MadeUp.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioSpecTest {

  @Test
  void aFixNamesItsControl() {
    assertThat(fix("a.b", "a.c").control()).contains(new ScenarioId("a.c"));
    assertThatIllegalArgumentException().isThrownBy(() -> fix("a.b", ""))
        .withMessage("fix a.b names no control");
  }

  @Test
  void aFixThatIsItsOwnControlHasItsMutantAsControl() {
    ScenarioSpec fix = fix("a.b", "a.b");
    assertThat(fix.controlIsMutant()).isTrue();
    assertThat(fix("a.b", "a.c").controlIsMutant()).isFalse();
    assertThat(subject("a.b", Contract.THREAD_SAFE, "").controlIsMutant()).isFalse();

    ScenarioSpec mutant = fix.mutant();
    assertThat(mutant.role()).isEqualTo(Role.HAZARD);
    assertThat(mutant.control()).isEmpty();
    assertThat(mutant.workloads()).isEqualTo(fix.workloads());
  }

  @Test
  void aHazardNamesNoControl() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ScenarioSpec(new ScenarioId("a.b"), Role.HAZARD, Contract.NOT_THREAD_SAFE,
                Blocking.NEVER, Optional.of(new ScenarioId("a.c")), Conditions.NONE, "",
                List.of(swarm("a.b", 8))))
        .withMessage("hazard a.b names a control, and a hazard needs none; found: a.c");
  }

  @Test
  void onlyAHazardOrAMutantIsExpectedToEndItsProcess() {
    Set<Misbehaviour> crash = Set.of(Misbehaviour.CRASH);
    assertThat(hazard("a.b").isDeadly()).isFalse();
    assertThat(hazard("a.b").expecting(crash).isDeadly()).isTrue();
    assertThat(fix("a.b", "a.b").expecting(crash).isDeadly()).isFalse();
    assertThat(fix("a.b", "a.b").expecting(crash).mutant().isDeadly()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fix("a.b", "a.c").expecting(crash))
        .withMessage("a hazard expects an outcome, a crash or a hang, and so does the mutant of a"
            + " fix; found: a.b expects [CRASH]");
    assertThatIllegalArgumentException().isThrownBy(() -> hazard("a.b").expecting(Set.of()));
  }

  @Test
  void aSubjectMayHaveAControl() {
    assertThat(subject("a.b", Contract.THREAD_SAFE, "").control()).isEmpty();
    assertThat(subject("a.b", Contract.THREAD_SAFE, "a.c").control()).isPresent();
  }

  @Test
  void aScenarioIsRunInAtLeastOneWay() {
    assertThatIllegalArgumentException().isThrownBy(() -> with(hazard("a.b")))
        .withMessage("scenario a.b has no workload");
  }

  @Test
  void aWorkloadHasAtLeastTwoThreads() {
    assertThatIllegalArgumentException().isThrownBy(() -> swarm("a.b", 1))
        .withMessage("a workload has at least 2 threads; found: 1");
  }
}
