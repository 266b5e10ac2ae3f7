package dev.crossfire.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossfire.harness.MadeUp;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

  @Scenario(id = "counter.mutex", role = Role.FIX, contract = Contract.THREAD_SAFE,
      blocking = Blocking.MAY_BLOCK, control = "counter.plain", summary = "Under a mutex.")
  private static final class Initialised {
    static {
      if (true) {
        throw new AssertionError("initialised");
      }
    }
  }

  @Scenario(id = "counter", role = Role.HAZARD, contract = Contract.NOT_THREAD_SAFE, summary = "")
  private static final class BadId {}

  @Test
  void aDeclarationIsReadWithoutInitialisingItsClass() {
    ScenarioSpec spec = read(Initialised.class.getName());
    assertThat(spec.id()).isEqualTo(new ScenarioId("counter.mutex"));
    assertThat(spec.role()).isEqualTo(Role.FIX);
    assertThat(spec.contract()).isEqualTo(Contract.THREAD_SAFE);
    assertThat(spec.blocking()).isEqualTo(Blocking.MAY_BLOCK);
    assertThat(spec.control()).contains(new ScenarioId("counter.plain"));
    assertThat(spec.summary()).isEqualTo("Under a mutex.");
  }

  @Test
  void aBadDeclarationIsNamedWithItsClass() {
    assertRefused(BadId.class.getName(), " is no scenario: a scenario is named FAMILY.NAME in lower"
        + " case letters, digits and hyphens; found: counter");
    assertRefused(DeclarationsTest.class.getName(), " is no scenario: it lacks @Scenario");
    assertRefused("no.such.Class", " is no scenario: no.such.Class");
  }

  private static void assertRefused(String name, String message) {
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> read(name))
        .withMessage(name + message);
  }

  private static ScenarioSpec read(String name) {
    return Declarations.read(name, DeclarationsTest.class.getClassLoader(),
        List.of(MadeUp.jcstress("Driver")));
  }
}
