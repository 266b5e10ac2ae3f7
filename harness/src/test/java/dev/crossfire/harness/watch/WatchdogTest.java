package dev.crossfire.harness.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.bind.CallLogFormat;
import dev.crossfire.harness.run.BlockEnd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process, whose calls the test notes. */
@Timeout(60)
class WatchdogTest {

  @TempDir
  private Path folder;

  private Path calls;
  private Process process;
  private Watchdog watchdog;

  @BeforeEach
  void startAProcessThatSleepsInACall() throws Exception {
    process = new ProcessBuilder("sleep", "1000").start();
    var remains = new Remains(folder.resolve("output.txt"), folder.resolve("hs_err.log"),
        folder.resolve("calls.bin"), folder.resolve("threads.txt"));
    calls = remains.calls();
    Files.write(calls, oneCall());
    watchdog = new Watchdog(process.pid(), remains);
    until(() -> states().equals("S"));
  }

  @AfterEach
  void endTheProcess() {
    process.destroyForcibly();
  }

  @Test
  void aCallThatStandsStillIsStuck() {
    watchdog.look();
    assertThat(watchdog.lookAgain(false)).containsInstanceOf(BlockEnd.Misbehaved.class);
  }

  @Test
  void aThreadThatCameIntoItsCallLaterIsWaitedForOnce() throws IOException {
    watchdog.begin();
    watchdog.look();
    Files.write(calls, twoCalls());
    assertThat(watchdog.lookAgain(false)).isEmpty();
    watchdog.look();
    assertThat(stuck(watchdog.lookAgain(false))).hasSize(2);

    // A thread that goes on calling does not put off for ever what is said of one that is stuck.
    Files.write(calls, oneCall());
    watchdog.look();
    Files.write(calls, twoCalls());
    assertThat(stuck(watchdog.lookAgain(false))).hasSize(1);

    watchdog.begin();
    Files.write(calls, oneCall());
    watchdog.look();
    Files.write(calls, twoCalls());
    assertThat(watchdog.lookAgain(false)).isEmpty();
  }

  private static List<?> stuck(Optional<BlockEnd> end) {
    return end.filter(BlockEnd.Misbehaved.class::isInstance)
        .map(BlockEnd.Misbehaved.class::cast)
        .map(misbehaved -> (List<?>) misbehaved.evidence()
            .details()
            .getOrDefault("stuck", List.of()))
        .orElseThrow();
  }

  @Test
  void aProcessThatWasStoppedCouldNotGoOn() throws Exception {
    signal("STOP");
    until(() -> states().equals("T"));
    watchdog.look();
    assertThat(watchdog.lookAgain(false)).isEmpty();
    assertThat(watchdog.giveUp(Duration.ofSeconds(60))).isEqualTo(new BlockEnd.Lost(
        "The fork was stopped: by a signal, by a debugger, or since native code asked the terminal"));
    signal("CONT");
    until(() -> states().equals("S"));
    assertThat(watchdog.lookAgain(false)).isPresent();
  }

  private String states() {
    StringBuilder states = new StringBuilder();
    KernelThread.of(process.pid()).forEach(thread -> states.append(thread.state()));
    return states.toString();
  }

  private void signal(String name) throws Exception {
    List<String> command = List.of("kill", "-s", name, Long.toString(process.pid()));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private static byte[] oneCall() throws IOException {
    return calls(1);
  }

  private static byte[] twoCalls() throws IOException {
    return calls(2);
  }

  private static byte[] calls(int threads) throws IOException {
    ByteBuffer log =
        ByteBuffer.allocate(CallLogFormat.FILE_BYTES).order(ByteOrder.nativeOrder());
    log.put(CallLogFormat.FUNCTIONS + CallLogFormat.FUNCTION_BYTES + CallLogFormat.FUNCTION_NAME,
        "pause".getBytes(StandardCharsets.UTF_8));
    for (int thread = 0; thread < threads; thread++) {
      int slot = CallLogFormat.SLOTS + thread * CallLogFormat.SLOT_BYTES;
      log.putLong(slot + CallLogFormat.SLOT_THREAD, thread + 1);
      log.putLong(slot + CallLogFormat.SLOT_COUNT, 1);
      log.putLong(slot + CallLogFormat.SLOT_STATE, CallLogFormat.IN_CALL | 1);
    }
    return log.array();
  }
}
