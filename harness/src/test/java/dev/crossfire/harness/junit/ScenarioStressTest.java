package dev.crossfire.harness.junit;

import static dev.crossfire.harness.junit.CrossfireAssertions.stress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.run.UsageException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScenarioStressTest {

  @Scenario(id = "made-up.without-runner", role = Role.HAZARD, contract = Contract.NOT_THREAD_SAFE,
      summary = "JCStress's processor has not seen it.")
  private static final class WithoutRunner {
    static {
      initialised = true;
    }
  }

  private static boolean initialised;

  @Test
  void aClassThatIsNoScenarioIsRefused() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> CrossfireAssertions.assertThat(stress(String.class)))
        .withMessage("java.lang.String is no scenario: it lacks @Scenario");
  }

  @Test
  void aScenarioThatWasCompiledWithoutTheProcessorIsRefused() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> CrossfireAssertions.assertThat(stress(WithoutRunner.class)))
        .withMessage(
            "%s has no runner: JCStress's annotation processor must run when it is compiled (-proc:full)",
            WithoutRunner.class.getName());
  }

  @Test
  void aScenarioIsNotItsOwnControl() {
    ScenarioStress stress = stress(WithoutRunner.class).withControl(WithoutRunner.class);
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> CrossfireAssertions.assertThat(stress))
        .withMessage("scenario made-up.without-runner is its own control");
  }

  @Test
  void itsClassIsNotInitialised() {
    try {
      CrossfireAssertions.assertThat(stress(WithoutRunner.class));
    } catch (UsageException e) {
      assertThat(initialised).isFalse();
    }
  }

  @Test
  void whatIsAskedForIsWhatIsRun() {
    ScenarioStress stress =
        stress(WithoutRunner.class).withBudget(Duration.ofSeconds(3))
            .withSeed(7)
            .withLinkage(Linkage.CRITICAL)
            .withVariant("clang-O2")
            .withControl(String.class);
    assertThat(stress.budget().duration()).isEqualTo(Duration.ofSeconds(3));
    assertThat(stress.seed()).hasValue(7);
    assertThat(stress.linkages()).containsExactly(Linkage.CRITICAL);
    assertThat(stress.variant()).contains("clang-O2");
    assertThat(stress.control()).contains(String.class);
  }

  @Test
  void aStressWithoutLinkageIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stress(WithoutRunner.class).withLinkage())
        .withMessage("a stress has at least one linkage");
  }
}
