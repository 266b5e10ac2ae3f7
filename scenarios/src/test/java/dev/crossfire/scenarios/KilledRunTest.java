package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
import dev.crossfire.harness.record.ResultsJournal;
import dev.crossfire.harness.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs and forks that are killed at any time: what was told to be finished is on the disk. */
class KilledRunTest {

  private static final int MANY_FAULTS = 200;
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir
  private Path folder;

  @Test
  void aKilledRunLosesNoFinishedRowAndLeavesNoProcess() throws Exception {
    Process run = start("counter.volatile", "counter.mutex", "--budget", "600s");
    var announcements = new Announcements(run);
    // Rows that are skipped come first; beyond them are rows that were stressed.
    Waiting.until(() -> announcements.finished().stream().anyMatch(it -> it.startsWith("PASS")));
    // Between two groups there is no fork for a moment.
    Waiting.until(() -> fork(run).isPresent());

    List<ProcessHandle> forks = run.descendants().toList();
    run.destroyForcibly().waitFor();

    assertNoneIsLeft(forks);
    assertKept(announcements.all());
    Crossfire.Ended report = new Crossfire(folder).execute("report", out().toString());
    assertThat(report.exitCode()).isZero();
    assertThat(report.err()).contains("did not go to its end");
    assertThat(out().resolve("report/index.html")).content().contains("was interrupted");
  }

  @Test
  void aForkThatIsKilledCostsNoRow() throws Exception {
    Process run = start("counter.plain", "--linkage", "default", "--budget", "30s", "--seed", "1");
    var announcements = new Announcements(run);
    for (int i = 0; i < 2; i++) {
      Waiting.until(() -> fork(run).isPresent() || !run.isAlive());
      fork(run).ifPresent(ProcessHandle::destroyForcibly);
      TimeUnit.MILLISECONDS.sleep(700); // so that the next fork comes up and does something
    }
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(run.exitValue()).isZero();
    Results results = ResultsFile.read(out().resolve(ResultsFile.NAME));
    assertThat(results.run().complete()).isTrue();
    assertThat(Announcements.of(results)).containsExactlyInAnyOrderElementsOf(announcements.all());
    assertThat(results.results()).hasSize(5)
        .noneMatch(row -> row.verdict() == Verdict.ERROR || row.verdict() == Verdict.FAIL);
  }

  /** A thread that never leaves a critical call stops its JVM: it answers nobody, and no signal but KILL ends it. */
  @Test
  @Tag("faults")
  void aForkThatIsFrozenInACriticalCallEndsWithAKilledRun() throws Exception {
    Path fixtures =
        PatchedFixtures.in(folder)
            .replace("counter/counter_hazards.c", "int32_t ticket = ++c->value;",
                "for (volatile int ever = 1; ever;) {}\n    int32_t ticket = ++c->value;")
            .build("gcc-O2");
    Process run = new Crossfire(folder).withFixtures(fixtures)
        .start("run", "counter.plain", "--linkage", "critical", "--budget", "600s", "--out",
            out().toString());
    Waiting.until(() -> fork(run).filter(KilledRunTest::hasWorked).isPresent());

    List<ProcessHandle> forks = run.descendants().toList();
    run.destroyForcibly().waitFor();

    assertThat(forks).isNotEmpty();
    assertNoneIsLeft(forks);
  }

  /** It takes less to start, so that it is in the call by then. */
  private static boolean hasWorked(ProcessHandle fork) {
    return fork.info()
        .totalCpuDuration()
        .filter(spent -> spent.compareTo(Duration.ofSeconds(4)) > 0)
        .isPresent();
  }

  /** Faults come about once a second for five minutes; a row that cannot be settled keeps the run going. */
  @Test
  @Tag("faults")
  void twoHundredFaultsInOneRunLoseNoFinishedRow() throws Exception {
    Process run = new Crossfire(folder).withScenario(ForeverInDoubt.class)
        .start("run", "--budget", "3600s", "--out", out().toString());
    var announcements = new Announcements(run);
    long seed = RandomGenerator.getDefault().nextLong();
    var random = new SplittableRandom(seed);
    List<String> faults = new ArrayList<>();
    while (faults.size() < MANY_FAULTS - 1) {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(200, 2_200));
      assertThat(run.isAlive()).describedAs("seed %d: %s", seed, faults).isTrue();
      Optional<ProcessHandle> fork = fork(run);
      if (fork.isPresent()) {
        faults.add(injectFault(fork.get(), random));
      }
    }
    List<ProcessHandle> forks = run.descendants().toList();
    run.destroyForcibly().waitFor();
    faults.add("the run was killed");

    assertNoneIsLeft(forks);
    Results kept = assertKept(announcements.all());
    assertThat(faults).hasSize(MANY_FAULTS);
    assertThat(announcements.finished()).describedAs("seed %d", seed).hasSizeGreaterThan(20);
    assertThat(kept.results()).filteredOn(row -> row.role() == Role.FIX)
        .noneMatch(row -> row.verdict() == Verdict.FAIL);
  }

  private static String injectFault(ProcessHandle fork, RandomGenerator random)
      throws IOException, InterruptedException {
    int kind = random.nextInt(10);
    if (kind < 5) {
      Signals.send("KILL", fork);
      return "a fork was killed";
    }
    if (kind < 7) {
      Signals.send("TERM", fork);
      return "a fork was told to end";
    }
    Signals.send("STOP", fork);
    TimeUnit.MILLISECONDS.sleep(random.nextInt(50, 1_000));
    Signals.send("CONT", fork);
    return "a fork was stopped for a while";
  }

  private Process start(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("run", "--out", out().toString()));
    all.addAll(List.of(arguments));
    return new Crossfire(folder).start(all.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private static Optional<ProcessHandle> fork(Process run) {
    return run.descendants().findFirst();
  }

  private Results assertKept(List<String> announced) throws Exception {
    Results kept = ResultsFile.read(out().resolve(ResultsJournal.NAME));
    assertThat(kept.run().complete()).isFalse();
    assertThat(announced).isNotEmpty();
    assertThat(Announcements.of(kept)).containsAll(announced);
    return kept;
  }

  private static void assertNoneIsLeft(List<ProcessHandle> processes) {
    for (ProcessHandle process : processes) {
      process.onExit().orTimeout(SOON.toMillis(), TimeUnit.MILLISECONDS).join();
    }
  }
}
