package dev.crossfire.harness.tool;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processes that end with this one. At its shutdown a hook ends them and what they have started; when it is killed, the
 * kernel ends them, where there is the command {@code setpriv} that asks it to. Safe for use by several threads.
 */
public final class Dependents {

  private static final List<String> TIED = List.of("setpriv", "--pdeathsig", "KILL");
  private static final long PATIENCE_SECONDS = 5;

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();
  private static volatile boolean ending;

  private static final boolean CAN_TIE = canTie();

  static {
    try {
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().name("dependents").unstarted(Dependents::endAll));
    } catch (IllegalStateException e) {
      ending = true;
    }
  }

  private Dependents() {}

  /**
   * Starts a process, which also ends with the thread that calls this; the builder is used up.
   *
   * @throws IOException if it cannot be started
   */
  public static Process start(ProcessBuilder builder) throws IOException {
    List<String> command = builder.command();
    if (CAN_TIE && isThere(command.getFirst())) {
      builder.command(Stream.concat(TIED.stream(), command.stream()).toList());
    }
    Process process = builder.start();
    RUNNING.add(process);
    var _ = process.onExit().thenAccept(RUNNING::remove);
    if (ending) {
      end(process);
    }
    return process;
  }

  /** Ends a process and what it has started; one that has ended is left alone, as is what it left behind. */
  public static void end(Process process) {
    if (process.isAlive()) {
      List<ProcessHandle> started = process.descendants().toList();
      process.destroyForcibly();
      started.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** Whether this JVM is shutting down: whatever is started now is ended at once. */
  static boolean areEnding() {
    return ending;
  }

  private static void endAll() {
    ending = true;
    RUNNING.forEach(Dependents::end);
  }

  /** Other commands of this name lack the option. */
  private static boolean canTie() {
    List<String> nothing = Stream.concat(TIED.stream(), Stream.of("setpriv", "--version")).toList();
    try {
      Process process =
          new ProcessBuilder(nothing).redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
      boolean ended = !process.isAlive();
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Of a program that is not there, the JVM gives a better account than who would be started in its place. */
  private static boolean isThere(String program) {
    if (program.contains(File.separator)) {
      return Files.isExecutable(Path.of(program));
    }
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, program))
        .anyMatch(file -> Files.isRegularFile(file) && Files.isExecutable(file));
  }
}
