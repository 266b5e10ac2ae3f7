package dev.crossfire.harness.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ProcessTreeTest {

  private final String mark = UUID.randomUUID().toString();

  @Test
  void aProcessThatLeftItsParentAndItsSessionIsEnded() throws Exception {
    Process parent = marked("setsid sh -c 'echo $$; exec sleep 1000' & wait $!");
    long child;
    try (var out = parent.inputReader()) {
      child = Long.parseLong(out.readLine());
      parent.destroyForcibly().waitFor();
      assertThat(isAlive(child)).isTrue();
      ProcessTree.end(mark, Optional.empty());
    }
    assertThat(isAlive(child)).isFalse();
  }

  @Test
  void aProcessOfAnotherMarkIsLeftAlone() throws Exception {
    Process other = marked("exec sleep 1000");
    try {
      ProcessTree.end(mark.substring(1), Optional.empty());
      ProcessTree.end(mark + "x", Optional.empty());
      assertThat(other.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aProcessWithoutAnEnvironmentMayBeAboutToHaveOne() throws Exception {
    Process bare = new ProcessBuilder("/usr/bin/env", "-i", "sleep", "1000").start();
    try {
      Optional<Instant> start = bare.info().startInstant();
      while (!ProcessTree.anyHasNoEnvironmentYet(start)) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      assertThat(ProcessTree.anyHasNoEnvironmentYet(Optional.empty())).isFalse();
    } finally {
      bare.destroyForcibly().waitFor();
    }
  }

  private Process marked(String script) throws IOException {
    var builder = new ProcessBuilder("/bin/sh", "-c", script);
    builder.environment().put(ProcessTree.MARK, mark);
    return builder.start();
  }

  /** A process that has ended and that nobody has asked for has no command any more. */
  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).flatMap(process -> process.info().command()).isPresent();
  }
}
