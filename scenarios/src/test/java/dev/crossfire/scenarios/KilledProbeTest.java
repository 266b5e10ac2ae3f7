package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
import dev.crossfire.harness.record.ResultsJournal;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Probes that are killed, and their forks: {@code mvn -Pfaults verify}; a minute in all.
 *
 * <p>Each block has a process of its own, so that a control that has shown its race goes on for a while.
 */
@Tag("faults")
class KilledProbeTest {

  private static final String RACY = """
      library: libc.so.6
      functions: ["int rand_r(unsigned int *seed)"]
      setup: [unsigned int seed = 1]
      actors:
        - [rand_r(&seed)]
        - [rand_r(&seed)]
      observe: [seed]
      isolate: true
      """;

  private static final String SAFE = """
      library: libc.so.6
      functions: ["int rand_r(unsigned int *seed)"]
      setup: [unsigned int one = 1, unsigned int two = 1]
      actors:
        - [rand_r(&one)]
        - [rand_r(&two)]
      observe: [one, two]
      isolate: true
      control: racy.probe.yaml
      """;

  @TempDir
  private Path folder;

  private final Set<Long> killed = new HashSet<>();

  @BeforeEach
  void writeProbes() throws IOException {
    var probes = new Probes(folder);
    probes.write("racy", RACY);
    probes.write("safe", SAFE);
  }

  @Test
  void aForkThatIsKilledCostsNoRow() throws Exception {
    Process run = start("60s");
    try {
      killNextFork(run); // of the oracle, which must have answered before anything is in the journal
      killNextFork(run);
      Waiting.until(() -> sighted().isPresent() || !run.isAlive());
      killNextFork(run); // under stress
      killNextFork(run);
      assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      run.destroyForcibly();
    }

    assertThat(killed).hasSize(4);
    Results results = ResultsFile.read(out().resolve(ResultsFile.NAME));
    assertThat(results.run().complete()).isTrue();
    assertThat(results.results()).extracting(Row::scenario).containsExactly("racy", "safe");
    assertThat(results.results().getFirst().finding()).isEqualTo(Finding.SHOWN);
    assertThat(results.results().getLast().verdict()).isIn(Verdict.PASS, Verdict.INCONCLUSIVE);
  }

  @ParameterizedTest
  @CsvSource({"KILL, results.jsonl, the row was not finished",
      "INT, results.json, the run was ended"})
  void whatTheOracleDidNotConfirmIsKeptAndBlamesNobody(String signal, String file, String why)
      throws Exception {
    Process run = start("600s");
    try {
      Waiting.until(() -> sighted().isPresent() || !run.isAlive());
      Signals.send(signal, run.toHandle());
      assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      run.destroyForcibly();
    }

    Results kept = ResultsFile.read(out().resolve(file));
    assertThat(kept.run().complete()).isFalse();
    Row racy = sighted(kept).orElseThrow();
    assertThat(racy.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(racy.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(racy.reason()).contains("not confirmed", why);
    assertThat(racy.evidence()).isNotEmpty();
  }

  private Process start(String budget) throws IOException {
    // A shell that starts a build in the background has it ignore interrupts.
    return new Crossfire(folder).through("env", "--default-signal=INT")
        .start("probe", folder.resolve("safe.probe.yaml").toString(), "--budget", budget, "--out",
            out().toString());
  }

  private Path out() {
    return folder.resolve("out");
  }

  /** As soon as it is there: mostly before it is up. */
  private void killNextFork(Process run) throws Exception {
    Waiting.until(() -> {
      Optional<ProcessHandle> next = run.descendants()
          .filter(process -> !killed.contains(process.pid()))
          .filter(process -> process.info().commandLine().orElse("").contains("/forks/fork-"))
          .findFirst();
      next.ifPresent(fork -> {
        fork.destroyForcibly();
        killed.add(fork.pid());
      });
      return next.isPresent() || !run.isAlive();
    });
  }

  /** The row of the race in the journal, once it was seen. */
  private Optional<Row> sighted() throws Exception {
    Path journal = out().resolve(ResultsJournal.NAME);
    return Files.exists(journal) ? sighted(ResultsFile.read(journal)) : Optional.empty();
  }

  private static Optional<Row> sighted(Results results) {
    return results.results()
        .stream()
        .filter(row -> row.scenario().equals("racy"))
        .filter(row -> row.outcomes()
            .stream()
            .anyMatch(
                outcome -> outcome.expect() == Expectation.FORBIDDEN))
        .findFirst();
  }
}
