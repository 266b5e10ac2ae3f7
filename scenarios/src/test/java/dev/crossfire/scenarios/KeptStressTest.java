package dev.crossfire.scenarios;

import static dev.crossfire.harness.junit.CrossfireAssertions.stress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.junit.CrossfireAssertions;
import dev.crossfire.harness.junit.ScenarioStress;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
import dev.crossfire.harness.record.ResultsJournal;
import dev.crossfire.harness.run.UsageException;
import dev.crossfire.harness.session.FolderLock;
import dev.crossfire.harness.session.OutputFolder;
import dev.crossfire.scenarios.counter.CounterMutex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stress leaves on the disk that a test asked for. */
class KeptStressTest {

  @TempDir
  private Path folder;

  /** A test that takes long. */
  static final class LongTest {
    public static void main(String[] arguments) {
      CrossfireAssertions.assertThat(mutex(Path.of(arguments[0]), Duration.ofMinutes(10)));
    }
  }

  @Test
  void theRowsOfATestThatIsKilledAreKept() throws Exception {
    Path journal = below().resolve(ResultsJournal.NAME);
    Process test = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData",
        "-cp", System.getProperty("java.class.path"), LongTest.class.getName(), folder.toString())
        .inheritIO()
        .start();
    List<ProcessHandle> forks;
    try {
      Waiting.until(() -> Files.exists(journal) && !ResultsFile.read(journal).results().isEmpty());
      forks = test.descendants().toList();
    } finally {
      test.destroyForcibly().waitFor();
    }

    Results kept = ResultsFile.read(ResultsFile.in(below()));
    assertThat(kept.run().complete()).isFalse();
    assertThat(kept.results()).anyMatch(row -> row.samples() > 0);
    for (ProcessHandle fork : forks) {
      fork.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void aStressThatEndsLeavesItsDocumentAlone() throws Exception {
    CrossfireAssertions.assertThat(mutex(folder, Duration.ofSeconds(2)));

    assertThat(ResultsFile.read(below().resolve(ResultsFile.NAME)).run().complete()).isTrue();
    assertThat(below().resolve(ResultsJournal.NAME)).doesNotExist();
  }

  @Test
  void twoStressesDoNotShareAFolder() throws Exception {
    try (var _ = FolderLock.take(OutputFolder.at(below(), "a setting"))) {
      assertThatExceptionOfType(UsageException.class)
          .isThrownBy(() -> CrossfireAssertions.assertThat(mutex(folder, Duration.ofSeconds(1))))
          .withMessageEndingWith("choose another folder with crossfire.folder or withFolder");
    }
  }

  private Path below() {
    return folder.resolve("counter.mutex/default-gcc-O2");
  }

  private static ScenarioStress mutex(Path folder, Duration budget) {
    return stress(CounterMutex.class).withLinkage(Linkage.DEFAULT)
        .withBudget(budget)
        .withFolder(folder);
  }
}
