package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.sanitizer.SanitizerRuntime;
import dev.crossfire.harness.sanitizer.SanitizerRuntime.Search;
import dev.crossfire.harness.verdict.EvidenceKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What sanitizers say of each scenario agrees with what the stress says, or the family's page explains why not. */
class AgreementTest {

  @TempDir
  private Path folder;

  static Stream<String> families() {
    return SanitizersSay.scenarios().stream().map(scenario -> scenario.id().family()).distinct();
  }

  static Stream<String> lifetimeFamilies() {
    return families().filter(SanitizersSay.LIFETIME::contains);
  }

  static Stream<ScenarioSpec> scenarios() {
    return SanitizersSay.scenarios().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aPageExplainsEveryBlindSpotOfItsFamily(ScenarioSpec scenario) {
    assertThat(SanitizersSay.paragraph(scenario.id().family())).isPresent();
    for (Sanitizer sanitizer : List.of(Sanitizer.THREAD, Sanitizer.ADDRESS)) {
      if (SanitizersSay.isBlind(sanitizer, scenario)) {
        assertThat(SanitizersSay.isExplained(sanitizer, scenario.id())).as(sanitizer.title())
            .isTrue();
      }
    }
  }

  @Test
  void threadSanitizerAgreesOnSettingsThatAreCopiedAndReadTwice() throws Exception {
    assertAgreement(Sanitizer.THREAD, "20s", "config.rwlock", "config.single-read");
  }

  @Test
  void addressSanitizerAgreesOnWhoFreesAnObject() throws Exception {
    assertAgreement(Sanitizer.ADDRESS, "15s", "refcount.*");
  }

  @ParameterizedTest
  @MethodSource("families")
  @Tag("long")
  void threadSanitizerAgreesOnAFamily(String family) throws Exception {
    assertAgreement(Sanitizer.THREAD, "60s", family + ".*");
  }

  @ParameterizedTest
  @MethodSource("lifetimeFamilies")
  @Tag("long")
  void addressSanitizerAgreesOnAFamily(String family) throws Exception {
    assertAgreement(Sanitizer.ADDRESS, "60s", family + ".*");
  }

  @ParameterizedTest
  @EnumSource(names = {"THREAD", "ADDRESS"})
  @Tag("long")
  void ofWhatIsDeclaredABlindSpotNothingIsReported(Sanitizer sanitizer) throws Exception {
    need(sanitizer);
    List<ScenarioSpec> blind =
        SanitizersSay.scenarios()
            .stream()
            .filter(scenario -> scenario.sanitizers().blindSpot(sanitizer).isPresent())
            .toList();
    assertThat(blind).hasSizeGreaterThan(5);

    List<Row> rows =
        run(
            new Crossfire(folder).withScenarios(Undeclared.in(folder.resolve("classes"), blind)),
            sanitizer, "120s",
            blind.stream().map(each -> each.id().value()).toArray(String[]::new));

    assertThat(rows).filteredOn(row -> row.sanitizer() == sanitizer)
        .hasSizeGreaterThanOrEqualTo(blind.size())
        .allSatisfy(
            row -> {
              assertThat(row.samples()).as(row.reason()).isPositive();
              assertThat(row.evidence())
                  .noneMatch(each -> each.kind() == EvidenceKind.SANITIZER);
            });
  }

  @Test
  @Tag("long")
  void aRepairThatIsTakenOutIsADisagreement() throws Exception {
    need(Sanitizer.THREAD);
    PatchedFixtures counter = PatchedFixtures.in(folder);
    counter.build("gcc-O2");
    Path fixtures =
        counter
            .replace("counter/counter_fixes.c", "pthread_mutex_lock(&c->mutex)", "(void)c")
            .build("gcc-tsan");

    List<Row> rows =
        run(new Crossfire(folder).withFixtures(fixtures), Sanitizer.THREAD, "30s", "counter.mutex");

    assertThat(Agreement.disagreements(rows)).anyMatch(
        each -> each.startsWith(
            "counter.mutex (jcstress, 2 threads): a fix, and there is evidence against it; it says:"
                + " ThreadSanitizer: "));
  }

  /** Every scenario is compared, each hazard and fix at least once. */
  private void assertAgreement(Sanitizer sanitizer, String budget, String... globs)
      throws Exception {
    need(sanitizer);

    List<Row> rows = run(new Crossfire(folder), sanitizer, budget, globs);

    assertThat(rows).filteredOn(row -> row.sanitizer() == sanitizer)
        .hasSize(rows.size() / 2)
        .anyMatch(row -> row.role() == Role.HAZARD)
        .anyMatch(row -> row.role() == Role.FIX);
    assertThat(Agreement.disagreements(rows)).isEmpty();
  }

  private static List<Row> run(
      Crossfire crossfire, Sanitizer sanitizer, String budget, String... globs) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(globs));
    arguments.addAll(
        List.of("--sanitize", sanitizer.id(), "--linkage", "default", "--budget", budget,
            "--no-report"));
    return crossfire.run(arguments.toArray(String[]::new)).results().results();
  }

  private static void need(Sanitizer sanitizer) {
    if (SanitizerRuntime.find(sanitizer) instanceof Search.Missing(String why)) {
      abort(why);
    }
  }
}
