package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs on machines that have other work, too few processors, or a clock that jumps: what cannot be told there is
 * inconclusive, and nothing else is said of it.
 */
class LoadTest {

  /** Turns the wall clock back or forth with every reading, by an hour at least and a day at most. */
  private static final String JUMPING_CLOCK =
      """
          #define _GNU_SOURCE
          #include <dlfcn.h>
          #include <stdatomic.h>
          #include <sys/time.h>
          #include <time.h>
          static long jump(void) {
              static atomic_ulong readings;
              unsigned long scattered = atomic_fetch_add(&readings, 1) * 2654435761u;
              long far = 3600 + (long)(scattered % 82800u);
              return scattered >> 20 & 1 ? far : -far;
          }
          int clock_gettime(clockid_t clock, struct timespec *now) {
              static int (*real)(clockid_t, struct timespec *);
              if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
              int result = real(clock, now);
              if (result == 0 && clock == CLOCK_REALTIME) now->tv_sec += jump();
              return result;
          }
          int gettimeofday(struct timeval *restrict now, void *restrict zone) {
              struct timespec exact;
              (void)zone;
              int result = clock_gettime(CLOCK_REALTIME, &exact);
              now->tv_sec = exact.tv_sec;
              now->tv_usec = exact.tv_nsec / 1000;
              return result;
          }
          """;

  @TempDir
  private Path folder;

  private final List<Process> others = new ArrayList<>();

  @AfterEach
  void endOthers() throws InterruptedException {
    others.forEach(Process::destroyForcibly);
    for (Process other : others) {
      other.waitFor();
    }
  }

  @Test
  @Tag("faults")
  void busyProcessorsMakeNothingThatIsNot() throws Exception {
    keepProcessorsBusy();
    holdsToTheRule(new Crossfire(folder).run("counter.*", "--budget", "30s"));
  }

  @RepeatedTest(5)
  @Tag("long")
  void theWholeSuiteHoldsToTheRuleOnBusyProcessors() throws Exception {
    keepProcessorsBusy();
    holdsToTheRule(new Crossfire(folder).run("--budget", "180s"));
  }

  @Test
  @Tag("long")
  void theWholeSuiteHoldsToTheRuleOnOneProcessor() throws Exception {
    var ended = new Crossfire(folder).through("taskset", "-c", "0").run("--budget", "180s");
    assertThat(ended.results().environment().cpus()).isEqualTo(1);
    holdsToTheRule(ended);
  }

  @Test
  @Tag("faults")
  void aWallClockThatJumpsChangesNoFinding() throws Exception {
    Instant start = Instant.now();
    var ended = new Crossfire(folder).through("env", "LD_PRELOAD=" + jumpingClock())
        .run("counter.plain", "counter.mutex", "--budget", "40s", "--linkage", "default");

    holdsToTheRule(ended);
    var run = ended.results().run();
    assertThat(run.durationMs()).isBetween(1_000L, 60_000L);
    assertThat(ended.results().results()).extracting(Row::samples).allMatch(samples -> samples > 0);
    assertThat(Duration.between(start, Instant.parse(run.startedAt())).abs())
        .as("the clock that was read is the one that jumps")
        .isGreaterThan(Duration.ofMinutes(2));
  }

  private static void holdsToTheRule(Crossfire.Ended ended) throws Exception {
    Results results = ended.results();
    assertThat(results.run().complete()).isTrue();
    assertThat(results.results()).isNotEmpty().allSatisfy(row -> {
      assertThat(row.verdict()).as(row.scenario() + ": " + row.reason())
          .isNotIn(Verdict.FAIL, Verdict.ERROR);
      if (row.role() == Role.FIX) {
        assertThat(row.finding()).as(row.reason()).isNotEqualTo(Finding.SHOWN);
      }
      if (row.finding() == Finding.HELD) {
        assertThat(row.concurrency().overlap()).as(row.scenario()).isTrue();
        assertThat(Objects.requireNonNull(row.power()).missProbability())
            .isLessThanOrEqualTo(Scenario.HELD_BELOW);
      }
      if (row.finding() == Finding.INCONCLUSIVE) {
        assertThat(row.reason()).as(row.scenario()).isNotBlank();
      }
    });
  }

  /** One process that never rests for each processor; they end with the test. */
  private void keepProcessorsBusy() throws IOException {
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      others.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
    }
  }

  private Path jumpingClock() throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("clock.c"), JUMPING_CLOCK);
    Path library = folder.resolve("libclock.so");
    int exitCode = new ProcessBuilder("gcc", "-shared", "-fPIC", "-O2", "-o", library.toString(),
        source.toString(), "-ldl").inheritIO().start().waitFor();
    assertThat(exitCode).isZero();
    return library;
  }
}
