package dev.crossfire.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossfire.harness.MadeUp;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Conditions;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Glob;
import dev.crossfire.harness.contract.JavaLock;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.OutcomeTable;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.SanitizerNotes;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.ThreadKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.Outcome;

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

  @Scenario(id = "a.owned", role = Role.FIX, contract = Contract.THREAD_SAFE,
      control = Scenario.MUTANT, linkages = Linkage.CRITICAL, variants = {"gcc-O0", "*-O2"},
      summary = "")
  private static final class Owned {}

  @Scenario(id = "a.itself", role = Role.FIX, contract = Contract.THREAD_SAFE,
      control = "a.itself", summary = "")
  private static final class Itself {}

  @Scenario(id = "a.hazard", role = Role.HAZARD, contract = Contract.NOT_THREAD_SAFE,
      control = Scenario.MUTANT, summary = "")
  private static final class MutatedHazard {}

  @Scenario(id = "a.nowhere", role = Role.HAZARD, contract = Contract.NOT_THREAD_SAFE,
      linkages = {}, summary = "")
  private static final class Nowhere {}

  @Scenario(id = "a.global", role = Role.HAZARD, contract = Contract.NOT_THREAD_SAFE,
      engines = Engine.ROUNDS, actors = ThreadKind.VIRTUAL, summary = "")
  private static final class Global {}

  @JCStressMeta(Shared.class)
  @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "its own")
  private static final class Graded {}

  @Outcome(id = {"1, 2", "2, 1"}, expect = Expect.ACCEPTABLE, desc = "in turn")
  @Outcome(id = "1, .", expect = Expect.UNKNOWN, desc = "shared")
  @Outcome(expect = Expect.ACCEPTABLE, desc = "the rest")
  private static final class Shared {}

  @Outcome(id = "[", expect = Expect.ACCEPTABLE, desc = "")
  private static final class BadPattern {}

  @Test
  void aDeclarationIsReadWithoutInitialisingItsClass() {
    ScenarioSpec spec =
        Declarations.read(load(Initialised.class.getName()), List.of(MadeUp.jcstress("Driver")));
    assertThat(spec.id()).isEqualTo(new ScenarioId("counter.mutex"));
    assertThat(spec.role()).isEqualTo(Role.FIX);
    assertThat(spec.contract()).isEqualTo(Contract.THREAD_SAFE);
    assertThat(spec.blocking()).isEqualTo(Blocking.MAY_BLOCK);
    assertThat(spec.control()).contains(new ScenarioId("counter.plain"));
    assertThat(spec.controlIsMutant()).isFalse();
    assertThat(spec.conditions()).isEqualTo(Conditions.NONE);
    assertThat(spec.summary()).isEqualTo("Under a mutex.");
  }

  @Scenario(id = "counter.locked", role = Role.HAZARD, contract = Contract.NOT_THREAD_SAFE,
      summary = "Under a monitor.")
  @BlindSpot(of = Sanitizer.THREAD, because = "It sees none.")
  @BlindSpot(of = Sanitizer.ADDRESS, because = "There is none.")
  @JavaLock("One monitor.")
  private static final class Noted {}

  @Scenario(id = "counter.twice", role = Role.HAZARD, contract = Contract.NOT_THREAD_SAFE,
      summary = "")
  @BlindSpot(of = Sanitizer.THREAD, because = "")
  @BlindSpot(of = Sanitizer.THREAD, because = "")
  private static final class NotedTwice {}

  @Scenario(id = "counter.none", role = Role.HAZARD, contract = Contract.NOT_THREAD_SAFE,
      summary = "")
  @BlindSpot(of = Sanitizer.NONE, because = "")
  private static final class BlindToNothing {}

  @Test
  void whatAScenarioSaysToSanitizersIsRead() {
    ScenarioSpec spec = Declarations.read(Noted.class, List.of(MadeUp.jcstress("Driver")));
    assertThat(spec.sanitizers().blindSpot(Sanitizer.THREAD)).contains("It sees none.");
    assertThat(spec.sanitizers().blindSpot(Sanitizer.ADDRESS)).contains("There is none.");
    assertThat(spec.sanitizers().javaLock()).contains("One monitor.");
    assertThat(Declarations.read(Initialised.class, spec.workloads()).sanitizers())
        .isEqualTo(SanitizerNotes.NONE);
    assertRefused(NotedTwice.class,
        " is no scenario: it declares two blind spots of ThreadSanitizer");
    assertRefused(BlindToNothing.class,
        " is no scenario: a blind spot is one of a sanitizer; found: none");
  }

  @Test
  void aControlMayBeTheMutantAndConditionsMayBeNarrow() {
    ScenarioSpec spec = Declarations.read(Owned.class, List.of(MadeUp.jcstress("Driver")));
    assertThat(spec.controlIsMutant()).isTrue();
    assertThat(spec.control()).contains(spec.id());
    assertThat(spec.conditions()).isEqualTo(new Conditions(List.of(Linkage.CRITICAL),
        List.of(new Glob("gcc-O0"), new Glob("*-O2"))));
  }

  @Test
  void actorsArePlatformThreadsUnlessTheyAreDeclaredVirtual() {
    assertThat(Declarations.actors(Global.class)).isEqualTo(ThreadKind.VIRTUAL);
    assertThat(Declarations.actors(Owned.class)).isEqualTo(ThreadKind.PLATFORM);
    assertThat(Declarations.actors(Graded.class)).isEqualTo(ThreadKind.PLATFORM);
  }

  @Test
  void aScenarioMayLeaveItselfToSomeEngines() {
    assertThat(Declarations.isRunBy(Engine.ROUNDS, Global.class)).isTrue();
    assertThat(Declarations.isRunBy(Engine.SWARM, Global.class)).isFalse();
    assertThat(Engine.values()).filteredOn(engine -> Declarations.isRunBy(engine, Owned.class))
        .containsExactly(Engine.JCSTRESS, Engine.ROUNDS, Engine.SWARM);
  }

  @Test
  void aBadDeclarationIsNamedWithItsClass() {
    assertRefused(BadId.class,
        " is no scenario: its id has no family before a dot; found: counter");
    assertRefused(DeclarationsTest.class, " is no scenario: it lacks @Scenario");
    assertRefused(Itself.class,
        " is no scenario: scenario a.itself is its own control; one whose control is its mutant"
            + " says control = \"mutant\"");
    assertRefused(MutatedHazard.class,
        " is no scenario: hazard a.hazard names a control, and a hazard needs none; found:"
            + " a.hazard");
    assertRefused(Nowhere.class,
        " is no scenario: at least one linkage and one variant are needed; found: linkages=[],"
            + " variants=[*]");
  }

  @Test
  void aClassThatIsNotThereIsNamed() {
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> load("no.such.Class"))
        .withMessage(
            "no.such.Class is no scenario: java.lang.ClassNotFoundException: no.such.Class");
  }

  @Test
  void gradesAreThoseOfJcstressAnnotationsSharedOnesFirst() {
    OutcomeTable table = Declarations.outcomes(Graded.class);
    assertThat(table.grade("2, 1").expectation()).isEqualTo(Expectation.ACCEPTABLE);
    assertThat(table.grade("1, 1").description()).isEqualTo("shared");
    assertThat(table.grade("1, 1").expectation()).isEqualTo(Expectation.FORBIDDEN);
    assertThat(table.grade("7, 7").description()).isEqualTo("the rest");
  }

  @Test
  void withoutADefaultTheRestIsForbidden() {
    OutcomeTable table = Declarations.outcomes(BadId.class);
    assertThat(table.grade("7, 7").expectation()).isEqualTo(Expectation.FORBIDDEN);
  }

  @Test
  void aPatternThatIsNoneIsNamedWithItsClass() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> Declarations.outcomes(BadPattern.class))
        .withMessage(BadPattern.class.getName()
            + " grades outcomes by a pattern that is none: Unclosed character class in [");
  }

  private static void assertRefused(Class<?> scenario, String message) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> Declarations.read(scenario, List.of(MadeUp.jcstress("Driver"))))
        .withMessage(scenario.getName() + message);
  }

  private static Class<?> load(String name) {
    return Declarations.load(name, DeclarationsTest.class.getClassLoader());
  }
}
