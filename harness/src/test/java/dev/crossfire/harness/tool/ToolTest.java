package dev.crossfire.harness.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ToolTest {

  @Test
  void whatItPrintsIsKeptWithWhatItComplains() {
    assertThat(run("/bin/sh", "-c", "echo out; echo err >&2; exit 3"))
        .isEqualTo(new Tool.Ran.Ended(3, "out\nerr\n"));
  }

  @Test
  void theAnswerOfOneThatSucceedsIsWithoutItsComplaints() {
    assertThat(answer("/bin/sh", "-c", "echo out; echo err >&2")).contains("out\n");
    assertThat(answer("/bin/sh", "-c", "echo out; exit 3")).isEmpty();
    assertThat(answer("no-such-tool")).isEmpty();
  }

  @Test
  void aToolThatDoesNotEndGivesNoAnswer() {
    assertThat(Tool.answer(Duration.ofMillis(200), List.of("sleep", "1000"))).isEmpty();
  }

  @Test
  void aToolThatIsNotThereIsMissing() {
    assertThat(run("no-such-tool")).isEqualTo(new Tool.Ran.Missing());
  }

  @Test
  void aToolThatDoesNotEndIsEnded() {
    assertThat(Tool.run(Duration.ofMillis(200), List.of("sleep", "1000")))
        .isEqualTo(new Tool.Ran.Late());
  }

  @Test
  void moreThanIsKeptDoesNotHoldTheToolUp() {
    assertThat(run("head", "-c", "10000000", "/dev/zero"))
        .isInstanceOfSatisfying(Tool.Ran.Ended.class,
            ended -> assertThat(ended.output()).hasSize(4 << 20));
  }

  private static Optional<String> answer(String... command) {
    return Tool.answer(Duration.ofSeconds(8), List.of(command));
  }

  private static Tool.Ran run(String... command) {
    return Tool.run(Duration.ofSeconds(8), List.of(command));
  }
}
