package dev.crossfire.harness.sanitizer;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.tool.OutsideLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a process under a sanitizer.
 *
 * @param sanitizer which one
 * @param runtime the library to load before all others
 * @param memory how the kernel lays out its memory
 */
public record Preload(Sanitizer sanitizer, Path runtime, AddressSpace memory) {

  /**
   * What both are told: the JVM handles its signals itself; each error is reported each time, so that each block of stress
   * has its own; and a report neither ends the process nor changes its exit code.
   */
  private static final String COMMON =
      "log_path=" + ReportLog.NAME + ":stack_trace_format='" + FrameFormat.OPTION + "'"
          + ":handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:handle_abort=0"
          + ":allow_user_segv_handler=1:halt_on_error=0";

  private static final String THREAD =
      COMMON + ":suppressions=" + Suppressions.FILE
          + ":suppress_equal_stacks=0:suppress_equal_addresses=0:atexit_sleep_ms=0:exitcode=0"
          + ":report_thread_leaks=0:report_signal_unsafe=0:second_deadlock_stack=1";

  /** Leaks of the JVM are not looked for, and stacks of allocations need not reach far into it. */
  private static final String ADDRESS =
      COMMON + ":suppress_equal_pcs=0:detect_leaks=0:malloc_context_size=8:print_legend=0";

  /** What the command must be started through: the program {@code env}, and what comes before it. */
  public List<String> prefix() {
    List<String> prefix = new ArrayList<>(memory.prefix());
    String others = System.getenv().getOrDefault("LD_PRELOAD", "");
    prefix.add("env");
    prefix.add("LD_PRELOAD=" + runtime + (others.isEmpty() ? "" : ":" + others));
    prefix.add(
        switch (sanitizer) {
          case THREAD -> "TSAN_OPTIONS=" + THREAD;
          case ADDRESS -> "ASAN_OPTIONS=" + ADDRESS;
          case NONE -> throw new IllegalStateException("no sanitizer is preloaded");
        });
    return prefix;
  }

  /** Puts into the folder in which the process will run what it is told to read there. */
  public void prepare(Path folder) throws IOException {
    if (sanitizer == Sanitizer.THREAD) {
      Files.writeString(
          folder.resolve(Suppressions.FILE), Suppressions.text(OutsideLibraries.here()));
    }
  }
}
