package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedRunTest {

  @TempDir
  private Path folder;

  @Test
  void anInterruptedRunWritesWhatWasDoneAndLeavesNoProcess() throws Exception {
    Process run = new Crossfire(folder).start("run", "counter.mutex", "--linkage", "default",
        "--budget", "600s", "--out", folder.resolve("out").toString());
    List<ProcessHandle> forks;
    try (var progress = run.errorReader()) {
      // The rows of the first group come one after another as soon as it is settled.
      assertThat(progress.readLine()).contains("counter.");
      forks = run.descendants().toList();
      run.destroy();
      assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
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
  }
}
