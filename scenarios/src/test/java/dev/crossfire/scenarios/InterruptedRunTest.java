package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
import dev.crossfire.harness.record.ResultsJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptedRunTest {

  private static final Duration QUICK = Duration.ofSeconds(2);

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void anInterruptedRunWritesWhatWasDoneAndLeavesNoProcess(String signal) throws Exception {
    // A shell that starts a build in the background has it ignore interrupts.
    Process run = new Crossfire(folder).through("env", "--default-signal=INT,TERM")
        .start("run",
            "counter.mutex", "--linkage", "default",
            "--budget", "600s", "--out", folder.resolve("out").toString());
    Path journal = folder.resolve("out").resolve(ResultsJournal.NAME);
    List<ProcessHandle> forks;
    try {
      Waiting.until(() -> Files.exists(journal) && !ResultsFile.read(journal).results().isEmpty());
      forks = run.descendants().toList();
      long signalled = System.nanoTime();
      Signals.send(signal, run.toHandle());
      assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - signalled)).isLessThan(QUICK);
    } finally {
      run.destroyForcibly();
    }

    assertThat(run.exitValue()).isEqualTo(130);
    for (ProcessHandle fork : forks) {
      fork.onExit().orTimeout(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS).join();
    }
    Results results = ResultsFile.read(folder.resolve("out").resolve(ResultsFile.NAME));
    assertThat(results.run().complete()).isFalse();
    assertThat(results.results()).isNotEmpty().anyMatch(row -> row.samples() > 0);
    assertThat(folder.resolve("out/report/index.html")).exists();
    assertThat(journal).doesNotExist();
  }
}
