package dev.crossfire.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.lesson.Block;
import dev.crossfire.harness.record.EnvironmentInfo;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
import dev.crossfire.harness.record.RunInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedTest {

  @TempDir
  private Path folder;

  @Test
  void withoutARunItIsSaidHowToMakeOne() {
    assertThat(text(folder.resolve("none")))
        .isEqualTo("No run is in reports/runs yet. Observe it:\n./crossfire run counter.plain");
  }

  @Test
  void aRunWithoutTheScenarioSaysNothingOfIt() throws IOException {
    var run = new RunInfo("2026-11-20T13:54:07.120Z", 1, 1, 7, List.of("run"), true);
    var machine = new EnvironmentInfo("Linux", "amd64", 2, "Some CPU", "JDK", "gcc", "0.1.0");
    ResultsFile.write(Results.of(machine, run, List.of()), ResultsFile.in(folder));

    assertThat(text(folder)).startsWith("It is not in the newest run.");
  }

  @Test
  void aFileThatCannotBeReadDoesNotEndTheLesson() throws IOException {
    Files.writeString(folder.resolve(ResultsFile.NAME), "{ \u001b[31m");

    assertThat(text(folder)).startsWith("Nothing can be read from the newest run:")
        .endsWith("./crossfire run counter.plain")
        .doesNotContain("\u001b");
  }

  private static String text(Path folder) {
    return Observed.of(new ScenarioId("counter.plain"), folder)
        .stream()
        .map(
            block -> block instanceof Block.Prose prose
                ? new MarkdownText(1_000).of(prose.markdown())
                : ((Block.Code) block).code())
        .collect(Collectors.joining("\n"));
  }
}
