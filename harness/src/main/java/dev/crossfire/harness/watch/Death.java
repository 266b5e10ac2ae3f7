package dev.crossfire.harness.watch;

import dev.crossfire.harness.bind.CallLogFormat;
import dev.crossfire.harness.run.BlockEnd;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells from what a dead fork left behind whether native code killed it. */
public final class Death {

  /** Java's exit code of a process that a signal ended is this and the signal's number. */
  private static final int SIGNALLED = 128;

  private static final int LAST_SIGNAL = 64;

  private static final int SIGKILL = 9;

  /** The signals by which Linux ends a process for what it did itself. */
  private static final Map<Integer, String> OWN_FAULT =
      Map.of(4, "SIGILL", 5, "SIGTRAP", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 11, "SIGSEGV");

  private Death() {}

  /** How the block ended that a fork did not live to answer. */
  public static BlockEnd of(int exitCode, Remains remains) {
    Calls calls = Calls.read(remains.calls());
    List<String> log = remains.endOfLog();
    Optional<CrashReport> report = CrashReport.read(remains.crashReport());
    if (report.isPresent()) {
      return reported(report.get(), new CrashDetails(exitCode, remains, calls, log));
    }
    var details = new CrashDetails(exitCode, remains, calls, log);
    Optional<String> exception = LastWords.exceptionOfUpcall(log);
    String signal = OWN_FAULT.get(exitCode - SIGNALLED);
    if (signal != null) {
      return signalled(signal, details, LastWords.of(log));
    }
    if (exception.isPresent()) {
      return details.cause("an exception that left an upcall")
          .put("exception", exception.get())
          .misbehaved("An exception left an upcall, which ends the JVM: " + exception.get());
    }
    if (isItsOwn(exitCode)
        && calls.kept()
        && calls.end() == CallLogFormat.NO_END
        && !Files.exists(remains.crashReport())) {
      return details.cause("exit(" + exitCode + ")")
          .misbehaved("Native code ended the process by exit(" + exitCode + ")");
    }
    if (isItsOwn(exitCode) && calls.end() == CallLogFormat.ENDED_BY_JAVA) {
      return new BlockEnd.Failed("Java code ended the fork by System.exit(" + exitCode + ")");
    }
    return new BlockEnd.Lost(lost(exitCode, remains, log));
  }

  /** Whether a process may have ended with this code by itself; -1 is 255. */
  private static boolean isItsOwn(int exitCode) {
    return exitCode < SIGNALLED || exitCode > SIGNALLED + LAST_SIGNAL;
  }

  private static BlockEnd reported(CrashReport report, CrashDetails details) {
    if (report.wasSent()) {
      return new BlockEnd.Lost(
          "Another process ended the fork by " + report.cause());
    }
    Optional<String> blamed = Blame.of(report, details.calls());
    if (blamed.isEmpty()) {
      return new BlockEnd.Failed(
          "The JVM died of %s in %s, and nothing ties that to native code under stress; its report is %s"
              .formatted(report.cause(), report.frame().line(), details.crashReport()));
    }
    return details.of(report).misbehaved(blamed.get());
  }

  private static BlockEnd signalled(
      String signal, CrashDetails details, Optional<LastWords> words) {
    String why;
    if (words.isPresent()) {
      details.put("message", words.get().line());
      why = "%s (\"%s\") and aborted".formatted(words.get().meaning(), words.get().line());
    } else if (signal.equals("SIGABRT")) {
      why = "Native code called abort()";
    } else {
      why =
          "The process died of %s and its JVM could write no report, as when the C stack overflows"
              .formatted(signal);
    }
    return details.cause(signal).put("signal", signal).misbehaved(why);
  }

  private static String lost(int exitCode, Remains remains, List<String> log) {
    String what =
        exitCode == SIGNALLED + SIGKILL
            ? "The fork was killed from outside (out of memory?)"
            : "The fork ended with exit code %d before its block did".formatted(exitCode);
    return what + (log.isEmpty() ? "; it printed nothing" : "; its log is " + remains.log());
  }
}
