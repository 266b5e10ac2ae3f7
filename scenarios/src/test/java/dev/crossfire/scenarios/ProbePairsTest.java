package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Functions of installed libraries, each ten times in a row: the answer is what the manual says of them, and comes within ten
 * seconds. {@code mvn -Plong verify}; it takes 25 minutes.
 */
@Tag("long")
class ProbePairsTest {

  private static final int TIMES = 10;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Safe functions whose probes name an unsafe twin as their control, or one that races in the same way. */
  private static final List<String> PAIRS = List.of("strtok_r", "localtime_r", "gmtime_r",
      "asctime_r", "ctime_r", "ecvt_r", "lrand48_r", "ether_ntoa_r", "inet_ntoa", "rand",
      "strerror", "zlib.own", "sqlite.own");

  /** Safe functions without a control, most of which give other values each time. */
  private static final List<String> SAFE = List.of("random", "getrandom", "clock_gettime", "time",
      "tempnam", "malloc", "malloc-free", "qsort");

  @TempDir
  private Path folder;

  private Probes probes;

  @BeforeEach
  void place() {
    probes = new Probes(folder);
  }

  static Stream<Arguments> pairs() {
    return tenTimes(PAIRS);
  }

  static Stream<Arguments> safe() {
    return tenTimes(SAFE);
  }

  private static Stream<Arguments> tenTimes(List<String> names) {
    return names.stream()
        .flatMap(
            name -> IntStream.rangeClosed(1, TIMES).mapToObj(turn -> Arguments.of(name, turn)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void theUnsafeTwinIsShownAndTheSafeOneHolds(String name, int turn) throws Exception {
    requireLibraryOf(name);
    Crossfire.Ended ended = runWithinTenSeconds(name);
    List<Row> rows = ended.results().results();
    assertThat(rows).hasSize(2);
    for (Row row : rows) {
      assertThat(row.finding()).as("%s: %s", row.scenario(), row.reason())
          .isEqualTo(row.scenario().equals(name) ? Finding.HELD : Finding.SHOWN);
    }
    assertThat(ended.exitCode()).isZero();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("safe")
  void aSafeFunctionRaisesNoAlarm(String name, int turn) throws Exception {
    Crossfire.Ended ended = runWithinTenSeconds(name);
    assertThat(ended.results().results()).singleElement().satisfies(row -> {
      assertThat(row.finding()).as(row.reason()).isEqualTo(Finding.INCONCLUSIVE);
      assertThat(row.evidence()).isEmpty();
      assertThat(row.samples()).isPositive();
    });
    assertThat(ended.exitCode()).isZero();
  }

  private static void requireLibraryOf(String name) throws Exception {
    if (name.startsWith("zlib.")) {
      Probes.require("libz.so.1", "zlib1g");
    } else if (name.startsWith("sqlite.")) {
      Probes.require("libsqlite3.so.0", "libsqlite3-0");
    }
  }

  private Crossfire.Ended runWithinTenSeconds(String name) throws Exception {
    long start = System.nanoTime();
    Crossfire.Ended ended = probes.run(Probes.example(name));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).as(ended.err())
        .isLessThanOrEqualTo(LONGEST);
    return ended;
  }
}
