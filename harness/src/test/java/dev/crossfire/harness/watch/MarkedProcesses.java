package dev.crossfire.harness.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the forks of a test, and what they start, from all other processes. */
public final class MarkedProcesses {

  private MarkedProcesses() {}

  /** Whether a process is a fork with its folder below this one, or was started by such a fork. */
  public static boolean isBelow(Path output, ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "environ"))
          .contains(ProcessTree.MARK + "=" + output);
    } catch (IOException e) {
      return false;
    }
  }
}
