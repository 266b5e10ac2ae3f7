package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.fix;
import static dev.crossfire.harness.MadeUp.hazard;
import static dev.crossfire.harness.run.ScriptedForks.clean;
import static dev.crossfire.harness.run.ScriptedForks.racy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Power;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What comes first when time is short: that every fix is HELD, or that some are beyond doubt. */
class SharpeningTest {

  private static final int EASY = 9;

  /** Just enough for all to be HELD, and too little for the hard one if but one easy one is sharp. */
  private static final Duration SHORT = Duration.ofSeconds(18);

  private static final Duration PLENTY = Duration.ofMinutes(2);

  private final ScriptedForks forks = new ScriptedForks();

  @Test
  void whileTimeIsShortAHardGroupGetsWhatWouldSharpenTheEasyOnes() {
    assertThat(fixes(SHORT, families())).hasSize(EASY + 1)
        .extracting(Row::finding)
        .containsOnly(Finding.HELD);
  }

  @Test
  void withFarTooLittleTimeSomeGroupsAreSettledRatherThanNone() {
    assertThat(fixes(Duration.ofSeconds(8), families()))
        .filteredOn(row -> row.finding() == Finding.HELD)
        .hasSizeBetween(3, 5);
  }

  @Test
  void aFixThatAimsHigherGetsThereFirst() {
    List<ScenarioSpec> specs = families();
    specs.replaceAll(spec -> spec.id().value().equals("easy3.fix") ? spec.aimingAt(1e-6) : spec);
    List<Row> fixes = fixes(SHORT.plusSeconds(1), specs);
    assertThat(fixes).extracting(Row::finding).containsOnly(Finding.HELD);
    assertThat(miss(fixes, "easy3.fix")).isLessThanOrEqualTo(1e-6);
    assertThat(fixes).filteredOn(row -> miss(fixes, row.scenario()) > 1e-6).hasSizeGreaterThan(3);
  }

  @Test
  void whatIsLeftOnceAllAreHeldSharpensThem() {
    assertThat(fixes(SHORT.plusSeconds(11), families()))
        .allSatisfy(row -> assertThat(power(row).missProbability()).isLessThanOrEqualTo(1e-6));
    assertThat(forks.opened()).describedAs("some had a second fork").isGreaterThan(EASY + 1);
  }

  @Test
  void whatIsHeldIsNotBegunAgainWithoutTheTimeToMakeItSharper() {
    forks.always("easy0.race", racy());
    List<ScenarioSpec> one = List.of(hazard("easy0.race"), fix("easy0.fix", "easy0.race"));
    // HELD after 1.5 s; what is left would do for a fork's start and a few blocks.
    assertThat(fixes(Duration.ofMillis(2_900), one)).extracting(Row::finding)
        .containsExactly(Finding.HELD);
    assertThat(forks.opened()).isEqualTo(1);
  }

  @Test
  void withPlentyOfTimeEachIsSharpAtOnce() {
    assertThat(fixes(PLENTY, families()))
        .allSatisfy(row -> assertThat(power(row).missProbability()).isLessThanOrEqualTo(1e-6));
    assertThat(forks.opened()).isEqualTo(EASY + 1);
  }

  @Test
  void aGroupThatIsNeverHeldDoesNotKeepTheOthersFromSharpeningWhenThereIsTime() {
    List<ScenarioSpec> specs = families();
    forks.always("hard.race", clean());
    List<Row> fixes = fixes(PLENTY, specs);
    assertThat(fixes).filteredOn(row -> !row.scenario().startsWith("hard"))
        .allSatisfy(row -> assertThat(power(row).missProbability()).isLessThanOrEqualTo(1e-6));
  }

  /** Families of a race that shows in every block, and one whose race shows in a few, each with a fix. */
  private List<ScenarioSpec> families() {
    forks.script("hard.race", nth -> nth % 3 == 0 ? racy() : clean());
    List<ScenarioSpec> specs =
        new ArrayList<>(List.of(hazard("hard.race"), fix("hard.fix", "hard.race")));
    for (int i = 0; i < EASY; i++) {
      forks.always("easy" + i + ".race", racy());
      specs.add(hazard("easy" + i + ".race"));
      specs.add(fix("easy" + i + ".fix", "easy" + i + ".race"));
    }
    return specs;
  }

  private List<Row> fixes(Duration budget, List<ScenarioSpec> specs) {
    RunPlan plan =
        MadeUpRun.plan(List.of(Linkage.DEFAULT), specs.toArray(ScenarioSpec[]::new));
    return new MadeUpRun(forks, budget, plan).rows()
        .stream()
        .filter(row -> row.scenario().endsWith(".fix"))
        .toList();
  }

  private static double miss(List<Row> rows, String scenario) {
    return power(MadeUpRun.row(rows, scenario)).missProbability();
  }

  private static Power power(Row row) {
    return Objects.requireNonNull(row.power());
  }
}
