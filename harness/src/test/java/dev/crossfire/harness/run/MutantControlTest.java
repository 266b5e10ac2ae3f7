package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.fix;
import static dev.crossfire.harness.MadeUp.hazard;
import static dev.crossfire.harness.run.MadeUpRun.row;
import static dev.crossfire.harness.run.ScriptedForks.clean;
import static dev.crossfire.harness.run.ScriptedForks.crash;
import static dev.crossfire.harness.run.ScriptedForks.mutantOf;
import static dev.crossfire.harness.run.ScriptedForks.racy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutantControlTest {

  private static final String MUTANT = mutantOf("handle.owned");
  private static final ScenarioSpec OWNED = fix("handle.owned", "handle.owned");

  private final ScriptedForks forks = new ScriptedForks().always(MUTANT, racy());

  @Test
  void aFixIsHeldBesideItsMutantAndTheMutantIsNoRow() {
    Row row = run(OWNED).getFirst();
    assertThat(row.scenario()).isEqualTo("handle.owned");
    assertThat(row.control()).isEqualTo("handle.owned");
    assertThat(row.finding()).isEqualTo(Finding.HELD);
    assertThat(row.verdict()).isEqualTo(Verdict.PASS);
    assertThat(row.power()).satisfies(power -> {
      assertThat(power.controlBlocksSeen()).isPositive().isEqualTo(power.controlBlocks());
      assertThat(power.missProbability()).isLessThanOrEqualTo(Goal.SHARP_BELOW);
    });
    assertThat(row.reason())
        .contains(" Its control, the same source without the repair (its mutant), showed the race");
    assertThat(row.samples()).isEqualTo(blocksOf("handle.owned") * ScriptedForks.SAMPLES);
    assertThat(row.outcomes()).hasSize(1);
  }

  @Test
  void aRepairThatRepairsNothingIsNeverHeld() {
    forks.always(MUTANT, clean());
    Row row = run(OWNED).getFirst();
    assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(row.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(row.reason())
        .endsWith("So nothing shows that this stress could have seen the race.");
  }

  @Test
  void mutantAndFixTakeTurnsUnderOneSeedInForksThatRunAlike() {
    run(OWNED);
    List<String> turns = forks.scenarios();
    for (int i = 0; i < turns.size(); i++) {
      assertThat(turns.get(i)).isEqualTo(i % 2 == 0 ? MUTANT : "handle.owned");
      assertThat(forks.requests().get(i).seed())
          .isEqualTo(forks.requests().get(i - i % 2).seed());
    }
    assertThat(forks.forks()).extracting(Fork::build)
        .containsExactly(Build.MUTANT, Build.ORIGINAL);
    assertThat(forks.forks().getFirst().jvm()).isEqualTo(forks.forks().getLast().jvm());
    assertThat(forks.forks().getFirst().kind()).isEqualTo(forks.forks().getLast().kind());
  }

  @Test
  void otherRowsOfTheGroupRunAsEver() {
    forks.always("handle.shared", racy());
    List<Row> rows = run(hazard("handle.shared"), OWNED, fix("handle.locked", "handle.shared"));
    assertThat(rows).hasSize(3).extracting(Row::verdict).containsOnly(Verdict.PASS);
    assertThat(forks.opened()).isEqualTo(2);
  }

  @Test
  void aMutantIsDoneWithItsFix() {
    forks.script("handle.owned", nth -> nth == 2 ? racy() : clean());
    List<Row> rows = run(OWNED, hazard("handle.silent"));
    assertThat(row(rows, "handle.owned").finding()).isEqualTo(Finding.SHOWN);
    assertThat(blocksOf("handle.silent")).isEqualTo(1 + 40);
    assertThat(blocksOf(MUTANT)).isEqualTo(2);
  }

  @Test
  void aMutantThatCrashesLeavesTheForkOfItsFixAlone() {
    forks.script(MUTANT, nth -> nth == 3 ? crash() : racy());
    Row row = run(OWNED).getFirst();
    assertThat(row.evidence()).isEmpty();
    assertThat(row.finding()).isNotEqualTo(Finding.SHOWN);
    assertThat(forks.forks()).extracting(Fork::build)
        .filteredOn(Build.ORIGINAL::equals)
        .hasSize(1);
  }

  @Test
  void aMutantThatCannotBeStressedMakesItsFixAnErrorThatSaysWhy() {
    forks.always(MUTANT, new BlockEnd.Failed("an actor threw"));
    Row row = run(OWNED).getFirst();
    assertThat(row.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(row.reason()).isEqualTo("Its mutant could not be stressed: an actor threw");
  }

  @Test
  void aMutantThatWasNotBuiltIsAnErrorOfItsFixAlone() {
    forks.always("handle.shared", racy()).failToOpen(2, "the mutant was not built");
    List<Row> rows = run(hazard("handle.shared"), OWNED, fix("handle.locked", "handle.shared"));
    assertThat(row(rows, "handle.owned").verdict()).isEqualTo(Verdict.ERROR);
    assertThat(row(rows, "handle.owned").reason())
        .isEqualTo("Its mutant could not be stressed: the mutant was not built");
    assertThat(row(rows, "handle.shared").verdict()).isEqualTo(Verdict.PASS);
    assertThat(row(rows, "handle.locked").verdict()).isEqualTo(Verdict.PASS);
  }

  private List<Row> run(ScenarioSpec... specs) {
    return MadeUpRun.of(forks, specs);
  }

  private long blocksOf(String scenario) {
    return forks.scenarios().stream().filter(scenario::equals).count();
  }
}
