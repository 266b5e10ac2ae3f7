package dev.crossfire.harness.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

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

  /** How long a process may take to begin another program. */
  private static final Duration CHANGING = Duration.ofMillis(5);

  private ProcessTree() {}

  /**
   * Ends every process that was started with this mark, and waits a little until it is gone.
   *
   * @param since when the fork was started, as the process says; empty if that is not known
   */
  public static void end(String mark, Optional<Instant> since) {
    for (int round = 0; round < ROUNDS; round++) {
      List<ProcessHandle> marked =
          ProcessHandle.allProcesses().filter(process -> isMarked(process, mark)).toList();
      if (!marked.isEmpty()) {
        marked.forEach(ProcessTree::kill);
      } else if (!anyHasNoEnvironmentYet(since)) {
        return;
      } else {
        LockSupport.parkNanos(CHANGING.toNanos());
      }
    }
  }

  /** Whether a process may be the fork's and have no environment yet, as for a moment when it begins another program. */
  static boolean anyHasNoEnvironmentYet(Optional<Instant> since) {
    return since.isPresent()
        && ProcessHandle.allProcesses()
            .filter(process -> environment(process).filter(String::isEmpty).isPresent())
            .map(ProcessHandle::info)
            // One that has ended has no program any more.
            .filter(info -> info.command().isPresent())
            .anyMatch(info -> info.startInstant()
                .filter(start -> !start.isBefore(since.get()))
                .isPresent());
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit()
        .completeOnTimeout(process, DYING_MS, TimeUnit.MILLISECONDS)
        .join();
  }

  private static boolean isMarked(ProcessHandle process, String mark) {
    String entry = MARK + "=" + mark;
    return environment(process)
        .filter(text -> Arrays.asList(text.split("\0", -1)).contains(entry))
        .isPresent();
  }

  private static Optional<String> environment(ProcessHandle process) {
    try {
      return Optional.of(new String(
          Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ")),
          StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
