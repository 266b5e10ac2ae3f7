package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes of real C whose control is the same C without its repair. Budgets are large for machines with other work. */
class MutantControlTest {

  @TempDir
  private Path folder;

  @Test
  void aFixIsHeldBesideItsMutant() throws Exception {
    var ended = new Crossfire(folder).withScenarios(atomicBesideItsMutant())
        .run("mutated.atomic", "--budget", "120s", "--linkage", "default");

    assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
    assertThat(ended.results().results()).hasSize(4).allSatisfy(row -> {
      assertThat(row.finding()).as(row.reason()).isEqualTo(Finding.HELD);
      assertThat(row.control()).isEqualTo("mutated.atomic");
      assertThat(row.reason()).contains("(its mutant), showed the race in");
      var power = Objects.requireNonNull(row.power());
      assertThat(power.controlBlocksSeen()).isPositive();
      assertThat(power.missProbability()).isLessThan(1e-6);
    });
    assertThat(Files.readString(ended.folder().resolve("report/index.html")))
        .contains("<bdi>its mutant: the same source without the repair</bdi>");
  }

  @Test
  void aRepairThatRepairsNothingIsNotHeld() throws Exception {
    Path fixtures = PatchedFixtures.in(folder)
        .replace("counter/counter_fixes.c", "memory_order_relaxed) + 1, ++c->value)",
            "memory_order_relaxed) + 1, atomic_fetch_add(&c->atomic_value, 1) + 1)")
        .buildWithMutant("gcc-O2");

    var ended = new Crossfire(folder).withScenarios(atomicBesideItsMutant())
        .withFixtures(fixtures)
        .run("mutated.atomic", "--budget", "16s", "--linkage", "default", "--strict");

    Row row = jcstress(ended.results().results());
    assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(row.reason())
        .containsPattern("\\(its mutant\\), showed the race in 0 of [1-9][0-9]* blocks")
        .endsWith("So nothing shows that this stress could have seen the race.");
    assertThat(ended.exitCode()).isEqualTo(3);
  }

  @Test
  void aMutantThatIsNotBuiltIsAnErrorAndNeverAPass() throws Exception {
    Path fixtures = PatchedFixtures.in(folder).build("gcc-O2");

    var ended = new Crossfire(folder).withScenarios(atomicBesideItsMutant())
        .withFixtures(fixtures)
        .run("mutated.atomic", "--budget", "10s", "--linkage", "default");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.results().results()).hasSize(4).allSatisfy(row -> {
      assertThat(row.verdict()).isEqualTo(Verdict.ERROR);
      assertThat(row.reason()).isEqualTo(
          "Its mutant could not be stressed: the mutant of variant gcc-O2 was not built");
    });
  }

  @Test
  @Tag("long")
  void aRepairInJavaHasItsMutantToo() throws Exception {
    Path scenarios = CompiledScenarios.in(folder)
        .add("LockedInJava",
            """
                package dev.crossfire.scenarios.counter;

                import dev.crossfire.harness.bind.Repair;
                import dev.crossfire.harness.contract.*;
                import java.util.concurrent.locks.ReentrantLock;
                import org.openjdk.jcstress.annotations.JCStressMeta;

                @JCStressMeta(TicketOutcomes.class)
                @Scenario(id = "mutated.java-lock", role = Role.FIX, contract = Contract.THREAD_SAFE,
                    control = Scenario.MUTANT, summary = "A plain ++ under a lock of Java.")
                public class LockedInJava extends CounterPlain {

                  private static final ReentrantLock LOCK = new ReentrantLock();
                  private static final boolean LOCKED = Repair.of(true, false);

                  @Override
                  public int call(int thread) {
                    if (!LOCKED) {
                      return super.call(thread);
                    }
                    LOCK.lock();
                    try {
                      return super.call(thread);
                    } finally {
                      LOCK.unlock();
                    }
                  }
                }
                """)
        .compile();

    var ended = new Crossfire(folder).withScenarios(scenarios)
        .run("mutated.java-lock", "--budget", "120s", "--linkage", "default");

    assertThat(ended.results().results()).hasSize(3)
        .allSatisfy(
            row -> assertThat(row.finding()).as(row.reason()).isEqualTo(Finding.HELD));
  }

  private Path atomicBesideItsMutant() throws Exception {
    return CompiledScenarios.in(folder)
        .copy("CounterAtomicRelaxed", "counter.atomic-relaxed", "mutated.atomic",
            "control = \"counter.plain\"", "control = Scenario.MUTANT")
        .compile();
  }

  private static Row jcstress(List<Row> rows) {
    return rows.stream().filter(row -> row.engine() == Engine.JCSTRESS).findFirst().orElseThrow();
  }
}
