package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite on libraries and machines that are not as they should be: none of them gets a clean bill. */
class ItCanFailTest {

  @TempDir
  private Path folder;

  @Test
  void aFixThatIsMadeNonAtomicFailsWithScenarioOutcomeAndCount() throws Exception {
    Path fixtures =
        PatchedFixtures.in(folder)
            .replace(
                "counter/counter_fixes.c",
                "atomic_fetch_add_explicit(&c->atomic_value, 1, memory_order_relaxed) + 1",
                "++c->value")
            .build("gcc-O2");

    var ended =
        new Crossfire(folder).withFixtures(fixtures)
            .run("counter.atomic-relaxed", "--budget", "15s", "--linkage", "default");

    assertThat(ended.exitCode()).isEqualTo(1);
    Row row =
        ended.results()
            .results()
            .stream()
            .filter(each -> each.role() == Role.FIX && each.engine().id().equals("jcstress"))
            .findFirst()
            .orElseThrow();
    assertThat(row.finding()).isEqualTo(Finding.SHOWN);
    assertThat(row.verdict()).isEqualTo(Verdict.FAIL);
    Evidence evidence = row.evidence().getFirst();
    assertThat(evidence.details()).containsEntry("outcome", "1, 1, 1").containsKey("count");
    assertThat(ended.out())
        .contains("FAIL counter.atomic-relaxed (jcstress, 2 threads, default)")
        .containsPattern("Outcome \"1, 1, 1\" [\\d,]+ times in [\\d,]+ samples");
  }

  @Test
  void aHazardThatIsMadeAtomicFailsAndCertifiesNoFix() throws Exception {
    Path fixtures =
        PatchedFixtures.in(folder)
            .replace(
                "counter/counter_hazards.c", "++c->value",
                "atomic_fetch_add(&c->atomic_value, 1) + 1")
            .build("gcc-O2");

    var ended =
        new Crossfire(folder)
            .withFixtures(fixtures)
            .run("counter.plain", "counter.mutex", "--budget", "28s", "--linkage", "default");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.results().results())
        .filteredOn(row -> row.engine().id().equals("jcstress") && row.role() == Role.HAZARD)
        .extracting(Row::threads, Row::finding, Row::verdict)
        .containsExactly(tuple(2, Finding.INCONCLUSIVE, Verdict.FAIL),
            tuple(3, Finding.INCONCLUSIVE, Verdict.FAIL));
    assertThat(ended.results().results())
        .filteredOn(row -> row.engine().id().equals("jcstress") && row.role() == Role.FIX)
        .extracting(Row::finding)
        .containsExactly(Finding.INCONCLUSIVE);
  }

  @Test
  void onOneProcessorNoFixIsHeldAndTheReasonSaysWhy() throws Exception {
    var ended =
        new Crossfire(folder)
            .through("taskset", "-c", "0")
            .run("counter.mutex", "--budget", "14s", "--linkage", "default");

    assertThat(ended.results().environment().cpus()).isEqualTo(1);
    assertThat(ended.results().results())
        .filteredOn(row -> row.role() == Role.FIX)
        .hasSize(4)
        .allSatisfy(
            row -> {
              assertThat(row.samples()).isPositive();
              assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
              assertThat(row.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
              assertThat(row.concurrency().overlap()).isFalse();
              assertThat(row.reason()).contains("never ran at the same time");
            });
  }

  @Test
  void withTheLibraryDeletedNothingIsJudged() throws Exception {
    Path fixtures = PatchedFixtures.in(folder).build("gcc-O2");
    Files.delete(fixtures.resolve("gcc-O2/libcrossfire_fixtures.so"));

    var ended = new Crossfire(folder).withFixtures(fixtures).run("--budget", "10s");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("crossfire: there is no native library of variant gcc-O2 (its library is gone:")
        .hasLineCount(1);
  }

  @Test
  void aLibraryThatDoesNotLoadIsAnErrorAndNeverAPass() throws Exception {
    Path fixtures = PatchedFixtures.in(folder).build("gcc-O2");
    Files.writeString(fixtures.resolve("gcc-O2/libcrossfire_fixtures.so"), "no library at all");

    var ended =
        new Crossfire(folder).withFixtures(fixtures).run("counter.mutex", "--budget", "10s");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.results().results())
        .filteredOn(row -> row.verdict() != Verdict.SKIPPED)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.verdict()).isEqualTo(Verdict.ERROR);
              assertThat(row.reason()).startsWith("the native library does not load:");
            });
    assertThat(ended.out() + ended.err()).doesNotContain("\tat ");
  }
}
