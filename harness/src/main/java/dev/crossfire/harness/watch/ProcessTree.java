package dev.crossfire.harness.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ends what native code in a fork has started.
 *
 * <p>A fork's environment names its folder, and every process that comes of it inherits that, also one that has left its
 * parent and its session. Where there is no {@code /proc} none is found.
 */
public final class ProcessTree {

  /** The environment variable that a fork is started with. */
  public static final String MARK = "CROSSFIRE_FORK";

  /** Rounds of looking for processes that were started while others were being ended. */
  private static final int ROUNDS = 10;

  private static final long DYING_MS = 200;

  private ProcessTree() {}

  /** Ends every process that was started with this mark, and waits a little until it is gone. */
  public static void end(String mark) {
    for (int round = 0; round < ROUNDS; round++) {
      List<ProcessHandle> marked =
          ProcessHandle.allProcesses().filter(process -> isMarked(process, mark)).toList();
      if (marked.isEmpty()) {
        return;
      }
      marked.forEach(ProcessTree::kill);
    }
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit()
        .completeOnTimeout(process, DYING_MS, TimeUnit.MILLISECONDS)
        .join();
  }

  private static boolean isMarked(ProcessHandle process, String mark) {
    byte[] environment;
    try {
      environment = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ"));
    } catch (IOException e) {
      return false;
    }
    String entry = MARK + "=" + mark;
    return Arrays.asList(new String(environment, StandardCharsets.UTF_8).split("\0", -1))
        .contains(entry);
  }
}
