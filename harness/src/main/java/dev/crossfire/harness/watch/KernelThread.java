package dev.crossfire.harness.watch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread as the kernel shows it in {@code /proc}.
 *
 * @param task its id for the kernel
 * @param name its name, cut to 15 characters
 * @param state {@code R} running or waiting for a processor, {@code S} asleep, and so on; {@code ?} if unknown
 * @param waitsIn the kernel function that it sleeps in; empty if it does not, or that is not shown
 * @param systemCall number and arguments of the system call it is in; empty if it is in none, or that is not shown
 */
record KernelThread(long task, String name, char state, String waitsIn, String systemCall) {

  /** All threads of a process; empty if it is gone, or there is no {@code /proc}. */
  static List<KernelThread> of(long process) {
    List<KernelThread> threads = new ArrayList<>();
    Path tasks = Path.of("/proc", Long.toString(process), "task");
    try (DirectoryStream<Path> each = Files.newDirectoryStream(tasks)) {
      for (Path task : each) {
        threads.add(read(task));
      }
    } catch (IOException e) {
      return List.of();
    }
    threads.sort((one, other) -> Long.compare(one.task(), other.task()));
    return List.copyOf(threads);
  }

  boolean runs() {
    return state == 'R';
  }

  /** Whether a signal or a debugger has stopped it. */
  boolean isStopped() {
    return state == 'T' || state == 't';
  }

  /** What it does, as part of a sentence. */
  String doing() {
    if (runs()) {
      return "running";
    }
    return waitsIn.isEmpty() ? "asleep" : "asleep in the kernel's " + waitsIn;
  }

  @Override
  public String toString() {
    return "%d %s: %s %s %s".formatted(task, name, state, waitsIn.isEmpty() ? "-" : waitsIn,
        systemCall.isEmpty() ? "-" : systemCall);
  }

  private static KernelThread read(Path task) {
    return of(
        Long.parseLong(String.valueOf(task.getFileName())),
        text(task.resolve("comm")),
        text(task.resolve("stat")),
        text(task.resolve("wchan")),
        text(task.resolve("syscall")));
  }

  /** The thread of whose files in {@code /proc} this is the content. */
  static KernelThread of(
      long task, String name, String status, String waitsIn, String systemCall) {
    // The name in parentheses may hold anything, a parenthesis too.
    int afterName = status.lastIndexOf(") ") + 2;
    boolean known = afterName >= 2 && afterName < status.length();
    return new KernelThread(
        task,
        name,
        known ? status.charAt(afterName) : '?',
        waitsIn.equals("0") ? "" : waitsIn,
        systemCall.equals("running") ? "" : systemCall);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
