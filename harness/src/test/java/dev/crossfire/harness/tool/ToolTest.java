package dev.crossfire.harness.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
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

  @Test
  void whatAToolLeavesBehindOnItsOutputDoesNotHoldItsCallerUp(@TempDir Path folder)
      throws Exception {
    Path left = folder.resolve("pid");
    try {
      assertThat(Tool.run(Duration.ofSeconds(3),
          List.of("/bin/sh", "-c", "sleep 60 & echo $! > " + left + "; sleep 0.5")))
          .isEqualTo(new Tool.Ran.Late());
    } finally {
      ProcessHandle.of(Long.parseLong(Files.readString(left).strip()))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void whatALateToolHasStartedIsEndedWithIt(@TempDir Path folder) throws Exception {
    Path started = folder.resolve("pid");
    assertThat(Tool.run(Duration.ofSeconds(3),
        List.of("/bin/sh", "-c", "sleep 1000 & echo $! > " + started + "; wait")))
        .isEqualTo(new Tool.Ran.Late());
    awaitEnd(Long.parseLong(Files.readString(started).strip()));
  }

  @Test
  void anInterruptEndsATool() {
    Thread.currentThread().interrupt();
    assertThat(run("sleep", "1000")).isEqualTo(new Tool.Ran.Stopped());
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Runs a tool for longer than any test. */
  static final class Caller {
    public static void main(String[] arguments) {
      Tool.run(Duration.ofSeconds(1000), List.of(arguments));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "KILL"})
  void aToolEndsWithTheProcessThatRunsIt(String signal, @TempDir Path folder) throws Exception {
    Path pid = folder.resolve("pid");
    assertThat(run("mkfifo", pid.toString())).isEqualTo(new Tool.Ran.Ended(0, ""));
    // A shell that starts a build in the background has it ignore interrupts.
    Process caller = new ProcessBuilder("env", "--default-signal=INT,TERM",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData",
        "-cp", System.getProperty("java.class.path"), Caller.class.getName(), "/bin/sh", "-c",
        "echo $$ > " + pid + "; exec sleep 1000").inheritIO().start();
    try {
      // Reading waits until the tool has begun to write.
      long tool = Long.parseLong(Files.readString(pid).strip());
      assertThat(run("kill", "-" + signal, Long.toString(caller.pid())))
          .isEqualTo(new Tool.Ran.Ended(0, ""));
      assertThat(caller.waitFor(15, TimeUnit.SECONDS)).isTrue();
      awaitEnd(tool);
    } finally {
      caller.destroyForcibly();
    }
  }

  private static void awaitEnd(long process) throws Exception {
    Optional<ProcessHandle> running = ProcessHandle.of(process);
    if (running.isPresent()) {
      running.get().onExit().get(15, TimeUnit.SECONDS);
    }
  }

  private static Optional<String> answer(String... command) {
    return Tool.answer(Duration.ofSeconds(8), List.of(command));
  }

  private static Tool.Ran run(String... command) {
    return Tool.run(Duration.ofSeconds(8), List.of(command));
  }
}
