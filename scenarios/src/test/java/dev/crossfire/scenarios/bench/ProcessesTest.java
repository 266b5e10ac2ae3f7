package dev.crossfire.scenarios.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class ProcessesTest {

  @TempDir
  private Path folder;

  /** Runs a command as a bench does. */
  static final class Bench {
    public static void main(String[] command) throws Exception {
      new Processes(Path.of(".")).run(List.of(command));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "KILL"})
  void whatABenchStartedEndsWithIt(String signal) throws Exception {
    Path pid = folder.resolve("pid");
    assertThat(new ProcessBuilder("mkfifo", pid.toString()).start().waitFor()).isZero();
    Process bench = new ProcessBuilder(Processes.javaCommand(), "-XX:-UsePerfData", "-cp",
        System.getProperty("java.class.path"), Bench.class.getName(), "/bin/sh", "-c",
        "echo $$ > " + pid + "; exec sleep 1000").directory(folder.toFile()).inheritIO().start();
    try {
      // Reading waits until the process has begun to write.
      long started = Long.parseLong(Files.readString(pid).strip());
      assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(bench.pid())).start()
          .waitFor()).isZero();
      assertThat(bench.waitFor(15, TimeUnit.SECONDS)).isTrue();
      Optional<ProcessHandle> left = ProcessHandle.of(started);
      if (left.isPresent()) {
        left.get().onExit().get(15, TimeUnit.SECONDS);
      }
    } finally {
      bench.destroyForcibly();
    }
  }
}
