package dev.crossfire.harness.watch;

import dev.crossfire.harness.tool.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks tools for the stacks of a process that hangs. Where they have no answer, the lines say why. Used by one thread.
 */
final class Stacks {

  private static final Duration JVM_LIMIT = Duration.ofSeconds(15);
  private static final Duration DEBUGGER_LIMIT = Duration.ofSeconds(15);
  private static final int NATIVE_FRAMES = 16;
  private static final int MOST_DUMP_BYTES = 1 << 20;
  private static final String STOPPED = "unknown: the run was ended";

  private static final Pattern NATIVE_THREAD =
      Pattern.compile("Thread \\d+ \\(.*LWP (\\d{1,18})\\).*");
  private static final Pattern SCHEDULER =
      Pattern.compile(
          "parallelism = (\\d{1,9}), .*tasks = (\\d{1,9}), submissions = (\\d{1,9})\\]");

  private final long process;

  /** Whether its JVM left a question without an answer; it is asked no other. */
  private boolean silent;

  Stacks(long process) {
    this.process = process;
  }

  /** The Java stacks of all threads, by jcmd; a JVM that waits for a thread in a critical call does not answer. */
  List<String> java() {
    return jcmd("Thread.print", "-l");
  }

  /**
   * The Java stacks of all threads, virtual ones too, which alone are not among {@link #java}.
   *
   * @param file where the JVM writes them, in the folder that it runs in; jcmd would take a path apart at its spaces
   */
  List<String> withVirtual(Path file) {
    List<String> answer =
        jcmd("Thread.dump_to_file", "-overwrite", String.valueOf(file.getFileName()));
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_DUMP_BYTES), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return answer;
    }
  }

  /**
   * What the scheduler of virtual threads says.
   *
   * @param carriers the threads that virtual threads run on
   * @param waiting the virtual threads that could run and have none
   */
  record Scheduler(int carriers, int waiting) {}

  /** The scheduler's figures; empty if the JVM does not answer. */
  Optional<Scheduler> scheduler() {
    return scheduler(jcmd("Thread.vthread_scheduler"));
  }

  /** The figures in what jcmd prints. */
  static Optional<Scheduler> scheduler(List<String> output) {
    Matcher matcher = SCHEDULER.matcher(String.join(" ", output));
    return matcher.find()
        ? Optional.of(
            new Scheduler(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)) + Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  /** The native stacks of the threads that are wanted, by gdb; it runs no code that a library brings along. */
  List<String> nativeOf(LongPredicate wanted) {
    List<String> command =
        List.of("gdb", "-nx", "-batch", "-iex", "set auto-load no", "-iex",
            "set debuginfod enabled off", "-p", Long.toString(process), "-ex",
            "thread apply all -s backtrace " + NATIVE_FRAMES);
    return switch (Tool.run(DEBUGGER_LIMIT, command)) {
      case Tool.Ran.Missing() -> List.of("unknown: gdb is not installed");
      case Tool.Ran.Late() ->
        List.of("unknown: gdb did not answer in " + DEBUGGER_LIMIT.toSeconds() + " s");
      case Tool.Ran.Stopped() -> List.of(STOPPED);
      case Tool.Ran.Ended(int exitCode, String output) -> {
        List<String> stacks = ofThreads(output, wanted);
        yield stacks.isEmpty()
            ? List.of("unknown: gdb could not attach to the process")
            : stacks;
      }
    };
  }

  /** Of what gdb prints, the lines of these threads. */
  static List<String> ofThreads(String output, LongPredicate wanted) {
    List<String> kept = new ArrayList<>();
    boolean keeping = false;
    for (String line : output.lines().toList()) {
      Matcher thread = NATIVE_THREAD.matcher(line);
      if (thread.matches()) {
        keeping = wanted.test(Long.parseLong(thread.group(1)));
      } else if (line.isBlank()) {
        keeping = false;
      }
      if (keeping) {
        kept.add(line);
      }
    }
    return kept;
  }

  private List<String> jcmd(String... command) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (!Files.isExecutable(jcmd)) {
      return List.of("unknown: this Java has no jcmd");
    }
    if (silent) {
      return noAnswer();
    }
    List<String> line = new ArrayList<>(List.of(jcmd.toString(), Long.toString(process)));
    line.addAll(List.of(command));
    return switch (Tool.run(JVM_LIMIT, line)) {
      case Tool.Ran.Missing() -> List.of("unknown: jcmd could not be started");
      case Tool.Ran.Late() -> {
        silent = true;
        yield noAnswer();
      }
      case Tool.Ran.Stopped() -> List.of(STOPPED);
      case Tool.Ran.Ended(int exitCode, String output) -> exitCode == 0
          ? output.lines().toList()
          : List.of("unknown: jcmd could not attach to the process");
    };
  }

  private static List<String> noAnswer() {
    return List.of(
        "unknown: the JVM did not answer in %d s, as when a thread in a critical call keeps it from a safepoint"
            .formatted(JVM_LIMIT.toSeconds()));
  }
}
