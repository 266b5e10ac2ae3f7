package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.sanitizer.SanitizerRuntime;
import dev.crossfire.harness.sanitizer.SanitizerRuntime.Search;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real runs under real sanitizers; where one is not installed, its tests are aborted and say what is missing. */
class SanitizerTest {

  private static final Path HAZARDS =
      Path.of("../native-fixtures/c/counter/counter_hazards.c").toAbsolutePath().normalize();

  @TempDir
  private Path folder;

  @Test
  void aRaceIsReportedWithItsSourceLineAndAFixIsSilent() throws Exception {
    need(Sanitizer.THREAD);

    List<Row> rows = underThreadSanitizer("36s", "counter.volatile", "counter.load-then-store",
        "counter.mutex");

    assertThat(rows).hasSize(4 * 4);
    assertReported(rows, "counter.plain", "cf_counter_plain_increment", "++c->value;");
    assertReported(rows, "counter.volatile", "cf_counter_volatile_increment",
        "++c->volatile_value;");
    assertBlind(rows, "counter.load-then-store");
    assertSilent(rows, 4);
  }

  @Test
  @Tag("long")
  void allRacesAreReportedAndAllFixesAreSilent() throws Exception {
    need(Sanitizer.THREAD);

    List<Row> rows = underThreadSanitizer("90s", "counter.*");

    assertThat(rows).hasSize(9 * 4 + 2);
    assertThat(rows)
        .filteredOn(
            row -> row.role() == Role.HAZARD && !row.scenario().equals("counter.load-then-store"))
        .hasSize(2 * 4 + 1)
        .allSatisfy(row -> assertThat(row.verdict()).as(row.reason()).isEqualTo(Verdict.PASS));
    assertBlind(rows, "counter.load-then-store");
    assertSilent(rows, 6 * 4 + 1);
  }

  @Test
  @Tag("long")
  void aRaceThatOnlyALockOfJavaPreventsIsNamedAsAFalseAlarm() throws Exception {
    need(Sanitizer.THREAD);

    var ended =
        new Crossfire(folder)
            .withScenario(LockedInJava.class)
            .run("locked.in-java", "--sanitize", "thread", "--linkage", "default", "--budget",
                "24s");

    assertThat(sanitized(ended))
        .filteredOn(row -> row.scenario().equals("locked.in-java") && row.engine() == Engine.ROUNDS)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.finding()).isEqualTo(Finding.INCONCLUSIVE);
              assertThat(row.reason())
                  .startsWith("ThreadSanitizer: data race: ")
                  .contains(
                      "This is a known false alarm: ThreadSanitizer sees no lock that is taken in"
                          + " Java: every call is made inside one synchronized method.");
              assertThat(row.evidence()).isNotEmpty()
                  .allSatisfy(evidence -> assertThat(evidence.falseAlarm()).isPresent());
            });
  }

  @Test
  void aUseAfterFreeIsReportedWithTheStacksOfAllocationAndFree() throws Exception {
    need(Sanitizer.ADDRESS);
    Path source = Files.writeString(folder.resolve("tiny.c"), TINY);
    Path fixtures = Files.createDirectory(folder.resolve("native"));
    compile(source, fixtures, "gcc-O2", "-O2");
    compile(source, fixtures, "gcc-asan", "-O1", "-fno-omit-frame-pointer", "-fsanitize=address",
        "-fsanitize-recover=address");

    var ended =
        new Crossfire(folder)
            .withFixtures(fixtures)
            .withScenario(UseAfterFree.class)
            .run("tiny.*", "--sanitize", "address", "--linkage", "default", "--budget", "16s");

    assertThat(sanitized(ended)).filteredOn(row -> row.engine() == Engine.ROUNDS)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.finding()).as(row.reason()).isEqualTo(Finding.SHOWN);
              assertThat(row.verdict()).isEqualTo(Verdict.PASS);
              Evidence evidence = row.evidence().getFirst();
              assertThat(evidence.kind()).isEqualTo(EvidenceKind.SANITIZER);
              assertThat(evidence.details())
                  .containsEntry("report", "heap-use-after-free")
                  .containsEntry("function", "tiny_use")
                  .containsEntry("file", source.toString())
                  .containsEntry("line", line(TINY, "h->value;"));
              assertStack(evidence, "accessStack", "tiny_use", line(TINY, "h->value;"));
              assertStack(evidence, "allocationStack", "tiny_open", line(TINY, "malloc("));
              assertStack(evidence, "freeStack", "tiny_close", line(TINY, "free("));
            });
  }

  @Test
  void withoutTheCompilersRuntimeSanitizedRowsAreSkippedAndDoctorSaysSo() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("no programs"));

    var ended =
        new Crossfire(folder)
            .withPrograms(empty)
            .run("counter.mutex", "--sanitize", "address", "--linkage", "default", "--budget",
                "2s");

    assertThat(sanitized(ended)).isNotEmpty()
        .allSatisfy(row -> assertThat(row.verdict()).isEqualTo(Verdict.SKIPPED));

    ended =
        new Crossfire(folder)
            .withPrograms(empty)
            .run("counter.mutex", "--sanitize", "thread", "--linkage", "default", "--budget", "2s");

    assertThat(sanitized(ended)).isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.verdict()).isEqualTo(Verdict.SKIPPED);
              assertThat(row.reason()).isEqualTo(
                  "ThreadSanitizer needs the library libtsan of the compiler gcc, which is not on the"
                      + " PATH; Debian: apt-get install gcc; Fedora: dnf install gcc libtsan; then"
                      + " build again.");
            });

    ended = new Crossfire(folder).withPrograms(empty).execute("doctor");

    assertThat(ended.out()).containsPattern("limited +ThreadSanitizer +ThreadSanitizer needs")
        .contains("rows of --sanitize thread are SKIPPED");
  }

  private static final String TINY =
      """
          #include <stdatomic.h>
          #include <stdlib.h>
          struct handle { int value; };
          static struct handle *_Atomic current;
          static atomic_bool open;
          void tiny_open(void)
          {
              struct handle *h = malloc(sizeof *h);
              h->value = 7;
              current = h;
              open = 1;
          }
          void tiny_close(void)
          {
              if (atomic_exchange(&open, 0)) {
                  free(current);
              }
          }
          int tiny_use(void)
          {
              struct handle *h = current;
              return h->value;
          }
          """;

  private static void need(Sanitizer sanitizer) {
    if (SanitizerRuntime.find(sanitizer) instanceof Search.Missing(String why)) {
      abort(why);
    }
  }

  private static List<Row> sanitized(Crossfire.Ended ended) throws Exception {
    return ended.results()
        .results()
        .stream()
        .filter(row -> row.sanitizer() != Sanitizer.NONE)
        .toList();
  }

  /** The rows under the sanitizer of a run that also has each without it. */
  private List<Row> underThreadSanitizer(String budget, String... globs) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(globs));
    arguments.addAll(
        List.of("--sanitize", "thread", "--linkage", "default", "--budget", budget));
    var ended = new Crossfire(folder).run(arguments.toArray(String[]::new));
    List<Row> rows = sanitized(ended);
    assertThat(rows).allSatisfy(row -> assertThat(row.variant()).isEqualTo("gcc-tsan"));
    assertThat(ended.results().results()).hasSize(2 * rows.size());
    return rows;
  }

  private static void assertBlind(List<Row> rows, String scenario) {
    assertThat(rows).filteredOn(row -> row.scenario().equals(scenario))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.verdict()).isEqualTo(Verdict.SKIPPED);
              assertThat(row.reason()).isEqualTo("ThreadSanitizer is blind to this: Each access is"
                  + " atomic, so C11 has no data race here.");
            });
  }

  private static void assertSilent(List<Row> rows, int fixes) {
    assertThat(rows).filteredOn(row -> row.control() != null)
        .hasSize(fixes)
        .allSatisfy(
            row -> {
              assertThat(row.evidence()).as(row.scenario()).isEmpty();
              assertThat(row.finding()).isIn(Finding.HELD, Finding.INCONCLUSIVE);
            });
    assertThat(rows).filteredOn(row -> row.engine() == Engine.JCSTRESS && row.control() != null)
        .allSatisfy(row -> assertThat(row.samples()).as(row.scenario()).isPositive());
  }

  private static void assertReported(
      List<Row> rows, String scenario, String function, String racyLine) {
    assertThat(rows).filteredOn(row -> row.scenario().equals(scenario)
        && row.engine() == Engine.JCSTRESS && row.threads() == 2)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.finding()).as(row.reason()).isEqualTo(Finding.SHOWN);
              assertThat(row.verdict()).isEqualTo(Verdict.PASS);
              int line = line(Files.readString(HAZARDS), racyLine);
              // Of the odd report the sanitizer has forgotten a stack.
              Evidence race =
                  row.evidence()
                      .stream()
                      .filter(
                          each -> each.details().get("otherAccessStack") instanceof List<?> stack
                              && !stack.isEmpty())
                      .findFirst()
                      .orElseThrow();
              assertThat(race.kind()).isEqualTo(EvidenceKind.SANITIZER);
              assertThat(race.details())
                  .containsEntry("report", "data race")
                  .containsEntry("function", function)
                  .containsEntry("file", HAZARDS.toString())
                  .containsEntry("line", line)
                  .containsKeys("access", "otherAccess", "variable", "allocationStack", "count");
              assertStack(race, "accessStack", function, line);
              assertStack(race, "otherAccessStack", function, line);
              assertThat(Path.of(String.valueOf(race.details().get("log")))).isNotEmptyFile();
            });
  }

  private static void assertStack(Evidence evidence, String name, String function, int line) {
    assertThat(evidence.details().get(name))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .anySatisfy(
            frame -> assertThat(String.valueOf(frame)).startsWith(function + " (")
                .endsWith(".c:" + line + ")"));
  }

  /** The number of the first line that holds the text. */
  private static int line(String source, String text) {
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("no line holds " + text);
  }

  private static void compile(Path source, Path fixtures, String variant, String... flags)
      throws IOException, InterruptedException {
    Path out = Files.createDirectory(fixtures.resolve(variant));
    Path log = out.resolve("build.log");
    var builder = new ProcessBuilder("gcc", "-std=c11", "-g", "-shared", "-fPIC", "-o",
        out.resolve("libtiny.so").toString(), source.toString());
    builder.command().addAll(List.of(flags));
    int exitCode = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    assertThat(exitCode).as(Files.readString(log)).isZero();
    Files.writeString(out.resolve("variant.properties"), """
        variant=%s
        library=libtiny.so
        compiler=GNU
        compiler.version=0
        flags=%s
        """.formatted(variant, String.join(" ", flags)));
  }
}
