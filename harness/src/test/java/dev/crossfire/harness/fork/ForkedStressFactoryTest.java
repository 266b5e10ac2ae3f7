package dev.crossfire.harness.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.run.Build;
import dev.crossfire.harness.run.Fork;
import dev.crossfire.harness.run.Group;
import dev.crossfire.harness.run.Jvm;
import dev.crossfire.harness.run.StressException;
import dev.crossfire.harness.watch.MarkedProcesses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ForkedStressFactoryTest {

  private static final Fork FORK =
      new Fork(new Group.Kind("counter", Engine.JCSTRESS, 2, ThreadKind.PLATFORM,
          Linkage.DEFAULT, "gcc-O2", Sanitizer.NONE), Build.ORIGINAL, Jvm.USUAL);

  @TempDir
  Path output;

  /** As when what becomes the fork is killed while it is being started. */
  @Test
  void whatCannotBeStartedIsWorthAnotherTry() throws Exception {
    Path file = Files.createFile(output.resolve("no folder"));
    var factory = new ForkedStressFactory(file, Optional.empty());

    assertThatExceptionOfType(StressException.class)
        .isThrownBy(() -> factory.open(FORK))
        .withMessageStartingWith("a fork could not be started: ")
        .matches(StressException::isLost);
  }

  @Test
  @Timeout(120)
  void aForkThatIsStillComingUpEndsWhenItIsCancelled() throws Exception {
    var factory = new ForkedStressFactory(output, Optional.empty());
    // The next one is sooner waited for than its JVM starts.
    factory.open(FORK).close();
    try (var executor = Executors.newSingleThreadExecutor()) {
      Future<StressException> refused = executor.submit(() -> openUntilRefused(factory));
      while (!stopFork()) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      factory.cancel();

      assertThat(refused.get(15, TimeUnit.SECONDS)).matches(StressException::isLost);
      assertThatExceptionOfType(StressException.class)
          .isThrownBy(() -> factory.open(FORK))
          .withMessage("the run was ended");
    }
    assertThat(forks()).isEmpty();
  }

  private static StressException openUntilRefused(ForkedStressFactory factory) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        factory.open(FORK).close();
      } catch (StressException e) {
        return e;
      }
    }
    throw new IllegalStateException("it was never refused");
  }

  /** Stops a fork, if there is one whose JVM is starting, so that it is waited for. */
  private boolean stopFork() throws Exception {
    List<ProcessHandle> forks =
        forks().stream().filter(ForkedStressFactoryTest::isJvm).toList();
    return !forks.isEmpty()
        && new ProcessBuilder("kill", "-s", "STOP", Long.toString(forks.getFirst().pid()))
            .redirectErrorStream(true)
            .start()
            .waitFor() == 0;
  }

  private List<ProcessHandle> forks() {
    return ProcessHandle.current()
        .children()
        .filter(process -> MarkedProcesses.isBelow(output, process))
        .toList();
  }

  private static boolean isJvm(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("java")).isPresent();
  }
}
