package dev.crossfire.harness.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossfire.harness.MadeUp;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.run.BlockRequest;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.harness.run.StressException;
import dev.crossfire.harness.run.Watch;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Histogram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class ForkedStressTest {

  private static final BlockRequest REQUEST =
      new BlockRequest(MadeUp.swarm("counter.plain", 8), 60, 7,
          new Watch(Duration.ofSeconds(5), false));

  @TempDir
  Path output;

  private final FakeProcess process = new FakeProcess();

  @Test
  void theForkIsGreetedWithItsParentAndItsLibrary() throws Exception {
    process.answer(new Wire.Reply.Ready());
    try (ForkedStress stress = start()) {
      stress.greet("/lib/libcf.so");
    }
    assertThat(Wire.readGreeting(process.orders()))
        .isEqualTo(new Wire.Greeting(ProcessHandle.current().pid(), "/lib/libcf.so"));
  }

  @Test
  void aLibraryThatDoesNotLoadIsTheForksOwnMessage() throws Exception {
    process.answer(new Wire.Reply.Failed("the native library does not load: no such symbol"));
    assertNotUp("the native library does not load: no such symbol");
  }

  @Test
  void aForkThatEndsInsteadOfAnsweringDidNotComeUp() throws Exception {
    process.exit(1);
    assertNotUp("a fork did not come up: The fork ended with exit code 1 before its block did;"
        + " it printed nothing");
  }

  @Test
  void aForkThatCrashesInsteadOfAnsweringDidNotComeUp() throws Exception {
    process.exit(134);
    assertNotUp("a fork did not come up: Native code called abort()");
  }

  @Test
  void anOrderIsAnsweredByItsResult() throws Exception {
    var result = new BlockResult(new Histogram(Map.of("1, 2", 3L)), Map.of(), 2, 60, 110);
    process.answer(new Wire.Reply.Done(result));
    try (ForkedStress stress = start()) {
      assertThat(stress.run(REQUEST)).isEqualTo(new BlockEnd.Finished(result));
    }
    assertThat(Wire.readOrder(process.orders())).isEqualTo(
        new BlockOrder(Engine.SWARM, "counter.plain", 8, ThreadKind.PLATFORM, 60, 7));
  }

  @Test
  void aBlockThatCouldNotBeRunHasFailed() throws Exception {
    process.answer(new Wire.Reply.Failed("an actor threw"));
    assertThat(endOfABlock()).isEqualTo(new BlockEnd.Failed("an actor threw"));
  }

  @Test
  void anAnswerThatMakesNoSenseIsNotWaitedFor() throws Exception {
    process.garble();
    assertThat(endOfABlock())
        .isEqualTo(new BlockEnd.Failed("the fork's answer makes no sense: unknown kind 33"));
  }

  @Test
  void aForkThatDiesOfASignalHasMisbehaved() throws Exception {
    process.exit(139);
    assertThat(endOfABlock()).isInstanceOf(BlockEnd.Misbehaved.class);
  }

  @Test
  void aForkThatDiesIsNotWaitedForWhileAnotherProcessHoldsItsAnswersOpen() throws Exception {
    process.exitWhenOrdered(139);
    assertThat(endOfABlock()).isInstanceOfSatisfying(BlockEnd.Misbehaved.class,
        end -> assertThat(end.evidence().kind()).isEqualTo(EvidenceKind.CRASH));
  }

  @Test
  void theSocketThatAJvmLeavesWhenItWasAskedForItsStacksIsRemoved() throws Exception {
    Path socket = Files.writeString(Path.of("/tmp", ".java_pid" + FakeProcess.PID), "");
    start().close();
    assertThat(socket).doesNotExist();
  }

  @Test
  void aForkThatExitsIsLost() throws Exception {
    process.exit(0);
    assertThat(endOfABlock()).isEqualTo(new BlockEnd.Lost(
        "The fork ended with exit code 0 before its block did; it printed nothing"));
  }

  @Test
  void aBlockUnderWayIsLostWhenTheForkIsClosed() throws Exception {
    ForkedStress stress = start();
    CompletableFuture<BlockEnd> end = CompletableFuture.supplyAsync(() -> stress.run(REQUEST));
    stress.close();
    assertThat(end.get()).isInstanceOf(BlockEnd.Lost.class);
    assertThat(stress.run(REQUEST)).isInstanceOf(BlockEnd.Lost.class);
  }

  @Test
  void whatAForkPrintedStays() throws Exception {
    ForkedStress stress = start();
    Files.writeString(ForkFolder.remains(folder()).log(), "assertion failed");
    stress.close();
    assertThat(folder()).isNotEmptyDirectory();
  }

  @Test
  void closingAgainLeavesTheFolderToTheForkThatGotItSince() throws Exception {
    ForkedStress stress = start();
    stress.close();
    Files.createFile(ForkFolder.remains(ForkFolder.create(output)).log());
    stress.close();
    assertThat(folder()).isNotEmptyDirectory();
  }

  @RepeatedTest(20)
  void twoThreadsMayCloseAForkAtOnce() throws Exception {
    ForkedStress stress = start();
    for (int i = 0; i < 20; i++) {
      Files.createFile(folder().resolve("file-" + i));
    }
    var together = new CyclicBarrier(2);
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
      meet(together);
      stress.close();
    });
    meet(together);
    stress.close();
    other.get();
    assertThat(folder()).doesNotExist();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError(e);
    }
  }

  private void assertNotUp(String message) throws IOException {
    try (ForkedStress stress = start()) {
      assertThatExceptionOfType(StressException.class).isThrownBy(() -> stress.greet(""))
          .withMessage(message);
    }
  }

  private BlockEnd endOfABlock() throws IOException {
    try (ForkedStress stress = start()) {
      return stress.run(REQUEST);
    }
  }

  private ForkedStress start() throws IOException {
    Files.createFile(ForkFolder.remains(ForkFolder.create(output)).log());
    return new ForkedStress(process, folder());
  }

  private Path folder() {
    return output.resolve("fork-001");
  }
}
