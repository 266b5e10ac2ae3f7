package dev.crossfire.harness.fork;

import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells from what a dead fork left behind whether native code killed it. */
final class Death {

  private static final int LOG_LINES = 20;

  /** What the shell's exit code is for a process that a signal ended: 128 and the signal's number. */
  private static final int SIGNALLED = 128;

  private static final int SIGKILL = 9;

  /** The signals by which Linux ends a process for what it did itself. */
  private static final Map<Integer, String> OWN_FAULT =
      Map.of(4, "SIGILL", 5, "SIGTRAP", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 11, "SIGSEGV");

  private Death() {}

  static BlockEnd of(int exitCode, Path folder) {
    Path report = folder.resolve(ForkFolder.CRASH_REPORT);
    Optional<CrashReport> crash = CrashReport.read(report);
    Optional<String> cause =
        crash
            .map(CrashReport::cause)
            .or(() -> Optional.ofNullable(OWN_FAULT.get(exitCode - SIGNALLED)));
    List<String> log = log(folder);
    if (cause.isEmpty()) {
      return new BlockEnd.Lost(lost(exitCode, folder, log));
    }
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("exitCode", exitCode);
    details.put("cause", cause.get());
    crash.ifPresent(
        found -> {
          details.put("frame", found.frame());
          details.put("crashReport", report.toString());
        });
    details.put("log", log);
    String summary =
        "The process died of %s %s"
            .formatted(
                cause.get(),
                crash.map(found -> "in " + found.frame()).orElse("and left no crash report"));
    return new BlockEnd.Misbehaved(new Evidence(EvidenceKind.CRASH, summary, details));
  }

  private static String lost(int exitCode, Path folder, List<String> log) {
    String what =
        exitCode == SIGNALLED + SIGKILL
            ? "The fork was killed from outside (out of memory?)"
            : "The fork ended with exit code %d before its block did".formatted(exitCode);
    return what + (log.isEmpty() ? "; it printed nothing" : "; its log is in " + folder);
  }

  private static List<String> log(Path folder) {
    try {
      List<String> lines = ForkFolder.endOfLog(folder).lines().toList();
      return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }
}
