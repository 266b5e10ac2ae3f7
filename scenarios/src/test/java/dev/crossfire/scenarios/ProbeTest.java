package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code crossfire probe} on libraries that are found everywhere. */
@Timeout(120)
class ProbeTest {

  private static final Path EXAMPLES = Path.of("..", "docs", "examples", "probes").toAbsolutePath();

  /** What the manuals call unsafe. */
  private static final Set<String> RACY = Set.of("strtok", "localtime", "gmtime", "asctime",
      "ctime", "rand_r", "lrand48", "ecvt", "l64a", "zlib.shared", "sqlite.shared");

  @TempDir
  Path folder;

  static Stream<String> examples() throws Exception {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.map(file -> file.getFileName().toString().replace(".probe.yaml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private Crossfire.Ended probe(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(
        List.of("probe", "--no-report", "--out", folder.resolve("out").toString()));
    all.addAll(List.of(arguments));
    if (!all.contains("--budget")) {
      // A run ends when no doubt is left; on a loaded machine that takes a while.
      all.addAll(List.of("--budget", "40s"));
    }
    return new Crossfire(folder).execute(all.toArray(String[]::new));
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name + ".probe.yaml"), text);
  }

  private static String example(String name) {
    return EXAMPLES.resolve(name + ".probe.yaml").toString();
  }

  @Test
  void aRacyFunctionIsShownAndItsTwinIsNot() throws Exception {
    var ended = probe(example("strtok"), example("strtok_r"));
    assertThat(ended.err()).contains("[2/2]");
    List<Row> rows = ended.results().results();
    assertThat(rows).extracting(Row::scenario).containsExactly("strtok", "strtok_r");
    assertThat(rows).allSatisfy(row -> assertThat(row.role()).isEqualTo(Role.SUBJECT));
    assertThat(rows.getFirst().finding()).isEqualTo(Finding.SHOWN);
    assertThat(rows.getFirst().verdict()).isEqualTo(Verdict.PASS);
    assertThat(rows.getFirst().reason()).contains(
        "No order of the calls gives this. Possible: "
            + "\"a1=\"a\", a2=\"b\", b1=\"c\", b2=\"d\"\"");
    assertThat(rows.getLast().finding()).isNotEqualTo(Finding.SHOWN);
    assertThat(rows.getLast().control()).isEqualTo("strtok");
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void aFunctionThatIsClaimedToBeSafeAndIsNotIsAFailure() throws Exception {
    Path claimed = write("claimed", Files.readString(Path.of(example("l64a")))
        .replace("contract: not-thread-safe", "contract: thread-safe"));
    var ended = probe(claimed.toString());
    assertThat(ended.exitCode()).isEqualTo(1);
    Row row = ended.results().results().getFirst();
    assertThat(row.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(row.finding()).isEqualTo(Finding.SHOWN);
  }

  @Test
  void withoutAControlNothingIsHeld() throws Exception {
    var ended = probe(example("malloc"));
    Row row = ended.results().results().getFirst();
    assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(row.control()).isNull();
    // On a machine without a free second processor it says so instead.
    assertThat(row.reason()).startsWith(
        row.concurrency().overlap() ? "No race seen in " : "The threads never ran at the same time");
    assertThat(ended.results().results()).hasSize(1);
  }

  @Test
  void whatDiffersFromRunToRunIsLeftOutAndSaid() throws Exception {
    Row row = probe(example("random")).results().results().getFirst();
    assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(row.reason()).contains(
        "Left out, since it differs from run to run even if the calls are made one after another:"
            + " a, b.");
  }

  @Test
  void aCrashUnderStressIsEvidenceAndOneInTheOracleIsAnError() throws Exception {
    Path crash = write("crash", """
        library: libc.so.6
        functions: [void abort(void)]
        actors: [abort(), abort()]
        """);
    var ended = probe(crash.toString());
    assertThat(ended.exitCode()).isEqualTo(3);
    Row row = ended.results().results().getFirst();
    assertThat(row.finding()).isEqualTo(Finding.ERROR);
    assertThat(row.reason()).startsWith("Even one after another the calls fail: ");
  }

  @Test
  void stateThatIsInTheLibraryMustBeSaid() throws Exception {
    Path global = write("global", """
        library: libc.so.6
        functions: [long lrand48(void), void srand48(long seed)]
        setup: [srand48(1)]
        actors:
          - [a = lrand48()]
          - [b = lrand48()]
        """);
    Row row = probe(global.toString()).results().results().getFirst();
    assertThat(row.finding()).isEqualTo(Finding.ERROR);
    assertThat(row.reason()).endsWith("Write state: global.");
  }

  @Test
  void callsThatWaitForEachOtherLeaveOutTheOrdersThatCannotBe() throws Exception {
    Path locked = write("locked", """
        library: libc.so.6
        functions:
          - "int pthread_mutex_lock(void *m)"
          - "int pthread_mutex_unlock(void *m)"
        setup: ["long mutex[5]"]
        actors:
          - [a = pthread_mutex_lock(&mutex), b = pthread_mutex_unlock(&mutex)]
          - [c = pthread_mutex_lock(&mutex), d = pthread_mutex_unlock(&mutex)]
        """.replace("&mutex", "mutex"));
    Row row = probe(locked.toString()).results().results().getFirst();
    assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(row.reason()).contains("In 4 orders a call waits for one that comes later");
  }

  @Test
  void anIsolatedProbeHasAProcessForEachBlock() throws Exception {
    Path isolated = write("isolated", """
        library: libc.so.6
        functions: ["int rand_r(unsigned int *seed)"]
        setup: [unsigned int seed = 1]
        actors:
          - [rand_r(&seed)]
          - [rand_r(&seed)]
        observe: [seed]
        contract: not-thread-safe
        isolate: true
        """);
    assertThat(probe(isolated.toString()).results().results().getFirst().finding())
        .isEqualTo(Finding.SHOWN);
  }

  @Test
  void badInputIsOneLineWithItsPlaceAndExitCode2() throws Exception {
    Path bad = write("bad", """
        library: libc.so.6
        functions: ["int f(itn n)"]
        actors: [f(1), f(2)]
        """);
    var ended = probe(bad.toString());
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).isEqualTo("crossfire: " + bad
        + ":2:20: unknown type 'itn'; declare it under types, such as \"typedef int itn\"\n");
    Path missing = write("missing", """
        library: libc.so.6
        functions: [int no_such(void)]
        actors: [no_such(), no_such()]
        """);
    ended = probe(missing.toString());
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).isEqualTo(
        "crossfire: " + missing + ":2:17: no function 'no_such' in libc.so.6\n");
  }

  @Test
  void aLinkageThatTheProbeDoesNotAskForIsSkipped() throws Exception {
    var ended = probe(example("malloc"), "--linkage", "critical");
    assertThat(ended.exitCode()).isEqualTo(3);
    Row row = ended.results().results().getFirst();
    assertThat(row.verdict()).isEqualTo(Verdict.SKIPPED);
    assertThat(row.reason()).isEqualTo("The probe does not ask for critical linkage.");
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleGivesWhatItsManualSays(String name) throws Exception {
    var ended = probe(example(name), "--budget", "10s");
    List<Row> rows =
        ended.results().results().stream().filter(row -> row.scenario().equals(name)).toList();
    assertThat(rows).hasSize(1);
    if (RACY.contains(name)) {
      assertThat(rows.getFirst().finding()).as(rows.getFirst().reason()).isEqualTo(Finding.SHOWN);
    } else if (rows.getFirst().control() != null) {
      assertThat(rows.getFirst().finding()).as(rows.getFirst().reason()).isEqualTo(Finding.HELD);
    } else {
      assertThat(rows.getFirst().finding()).isEqualTo(Finding.INCONCLUSIVE);
    }
    assertThat(ended.exitCode()).isZero();
  }
}
