package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.fork.ForkedStressFactory;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.Build;
import dev.crossfire.harness.run.Catalogue;
import dev.crossfire.harness.run.Fork;
import dev.crossfire.harness.run.Planner;
import dev.crossfire.harness.run.RunListener;
import dev.crossfire.harness.run.RunPlan;
import dev.crossfire.harness.run.Selection;
import dev.crossfire.harness.run.StressFactory;
import dev.crossfire.harness.run.StressRun;
import dev.crossfire.harness.session.Libraries;
import dev.crossfire.harness.verdict.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fix of the catalogue without its repair: the marked one in C, or in Java. A repair that nobody misses
 * repairs nothing, or is marked in the wrong place. About a minute.
 */
@Tag("long")
class EveryFixFailsAsItsMutantTest {

  private static final ClassLoader LOADER = EveryFixFailsAsItsMutantTest.class.getClassLoader();
  private static final List<ScenarioSpec> FIXES =
      Catalogue.load(LOADER)
          .all()
          .stream()
          .filter(spec -> spec.role() == Role.FIX)
          .toList();

  @TempDir
  private Path folder;

  @Test
  void withoutItsRepairEveryFixIsShownToBeWrong() {
    List<Row> rows = stressed();

    assertThat(FIXES).hasSizeGreaterThan(40);
    assertThat(rows).extracting(Row::scenario)
        .containsAll(FIXES.stream().map(fix -> fix.id().value()).toList());
    assertThat(rows).filteredOn(row -> row.finding() != Finding.SHOWN)
        .as("mutants that are not shown to be wrong")
        .map(EveryFixFailsAsItsMutantTest::text)
        .isEmpty();
  }

  /** Every row of a mutant that can be run. */
  private List<Row> stressed() {
    Catalogue mutants = new Catalogue(FIXES.stream().map(ScenarioSpec::mutant).toList());
    RunPlan plan =
        Planner.plan(mutants, new Selection(List.of()), List.of(Linkage.values()), "gcc-O2");
    StressFactory forks = new ForkedStressFactory(folder, Libraries.find(LOADER));
    StressFactory ofMutants =
        fork -> forks.open(new Fork(fork.kind(), Build.MUTANT, fork.jvm()));
    return new StressRun(plan, new Budget(Duration.ofMinutes(4)), 1, ofMutants, RunListener.NONE)
        .run()
        .stream()
        .filter(row -> row.finding() != null)
        .toList();
  }

  private static String text(Row row) {
    return "%s (%s, %d %s, %s): %s".formatted(row.scenario(), row.engine().id(), row.threads(),
        row.threadKind().id(), row.linkage().id(), row.reason());
  }
}
