package dev.crossfire.harness.watch;

import java.util.Optional;

/**
 * Decides from a crash report whether native code under stress is to blame, or the pointers that it gave.
 *
 * <p>The rules, the first that applies; where none does, the crash is no evidence:
 *
 * <ol>
 *   <li>A library under stress is on the stack.
 *   <li>The thread was in a native call, whatever is left of its stack; of a carrier that died in native code: a virtual
 *       thread was.
 *   <li>It died in the C library, whose functions fail on memory that others have damaged.
 *   <li>Java code accessed native memory that is not there. Native memory that the harness itself accesses is its own, and
 *       is accessed in {@code bind} alone.
 * </ol>
 */
final class Blame {

  /** The only package of the harness that accesses native memory. */
  private static final String HARNESS = "dev.crossfire.harness.bind.";

  private static final String UPCALL_OF_CRITICAL = "wrong thread state for upcall";

  private Blame() {}

  /** What is to be said of the crash, up to where it was; empty if native code is not to blame. */
  static Optional<String> of(CrashReport report, Calls calls) {
    boolean underStress = report.nativeFrames().stream().anyMatch(Frame::isUnderStress);
    boolean inCall = calls.of(report).stream().anyMatch(CallingThread::inCall);
    if (underStress || inCall || diedInCLibrary(report)) {
      return Optional.of("The process died of " + cause(report));
    }
    if (accessedByJava(report)) {
      return Optional.of(
          "The process died of %s: Java code accessed native memory at %s, where there is none; that looks like a fault of"
              .formatted(report.cause(), report.address().orElse("an unknown address"))
              + " the JVM and is a pointer that is wild, or whose memory was freed");
    }
    return Optional.empty();
  }

  static String cause(CrashReport report) {
    if (report.error().filter(error -> error.contains(UPCALL_OF_CRITICAL)).isPresent()) {
      return "an upcall from a critical call";
    }
    return report.cause()
        + (report.atTheEndOfTheStack() ? " at the end of its stack (an overflow)" : "");
  }

  private static boolean diedInCLibrary(CrashReport report) {
    return report.frame().isCLibrary();
  }

  private static boolean accessedByJava(CrashReport report) {
    Optional<Frame> java = report.nativeFrames().stream().filter(Frame::isJava).findFirst();
    boolean accessing =
        report.frame().isJava()
            || java.filter(frame -> frame.javaClass().startsWith("jdk.internal.misc.")).isPresent();
    return accessing
        && report.nativeFrames()
            .stream()
            .filter(Frame::isJava)
            .map(Frame::javaClass)
            .filter(name -> !name.matches("(java|jdk|sun)\\..*"))
            .findFirst()
            .filter(name -> !name.startsWith(HARNESS))
            .isPresent();
  }
}
