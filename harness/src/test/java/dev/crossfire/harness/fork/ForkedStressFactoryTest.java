package dev.crossfire.harness.fork;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
}
