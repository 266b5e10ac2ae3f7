package dev.crossfire.harness.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.crossfire.harness.bind.CallLogFormat;
import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of files; FaultInjectionTest has real ones. */
class DeathTest {

  private static final String NO_MEMORY = """
      #
      # There is insufficient memory for the Java Runtime Environment to continue.
      # Native memory allocation (mmap) failed to map 41875931136 bytes.
      """;

  @TempDir
  private Path folder;

  private Remains remains;

  @BeforeEach
  void nameTheFiles() {
    remains = new Remains(folder.resolve("output.txt"), folder.resolve("hs_err.log"),
        folder.resolve("calls.bin"), folder.resolve("threads.txt"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 134})
  void aCrashReportNamesSignalAndFrame(int exitCode) throws IOException {
    report("SIGSEGV (0xb) at pc=0x00007fc314f7aad8, pid=4721, tid=4722",
        "C  [libcf.so+0x1119]  cf_handle_raw_next+0x9", "JavaThread \"actor-0\" daemon ",
        "C  [libcf.so+0x1119]  cf_handle_raw_next+0x9\nj  a.B.actor1(La/C;)V+4\n");
    log("first\n# A fatal error\nlast\n");
    Evidence evidence = misbehaved(exitCode);
    assertThat(evidence.kind()).isEqualTo(EvidenceKind.CRASH);
    assertThat(evidence.summary())
        .isEqualTo("The process died of SIGSEGV in cf_handle_raw_next [libcf.so+0x1119]");
    assertThat(evidence.details()).containsOnly(entry("exitCode", exitCode),
        entry("cause", "SIGSEGV"), entry("signal", "SIGSEGV"), entry("address", "0x10"),
        entry("library", "libcf.so"), entry("function", "cf_handle_raw_next"),
        entry("offset", "0x1119"),
        entry("source", "unknown: the path of the library is not known"),
        entry("frame", "C  [libcf.so+0x1119]  cf_handle_raw_next+0x9"), entry("thread", "actor-0"),
        entry("callsInFlight", List.of()),
        entry("nativeFrames", List.of("C  [libcf.so+0x1119]  cf_handle_raw_next+0x9",
            "j  a.B.actor1(La/C;)V+4")),
        entry("javaFrames", List.of("j  a.B.actor1(La/C;)V+4")),
        entry("crashReport", remains.crashReport().toString()),
        entry("log", List.of("first", "last")));
  }

  /** As when two threads meet it at once: HotSpot reports one of them, and has the context of the other. */
  @Test
  void anErrorThatTheJvmFoundIsOneWithoutAProblematicFrameToo() throws IOException {
    Files.writeString(remains.crashReport(),
        """
            #
            # A fatal error has been detected by the Java Runtime Environment:
            #
            #  Internal Error (upcallLinker.cpp:102), pid=4721, tid=4722
            #  guarantee(thread->thread_state() == _thread_in_native) failed: wrong thread state for upcall
            #
            # JRE version: OpenJDK Runtime Environment (25.0.3+9) (build 25.0.3+9-LTS)

            Current thread (0x00007f546c0cf3f0):  JavaThread "actor-0" daemon [_thread_in_Java, id=4722, \
            stack(0x00007f5471095000,0x00007f5471195000) (1024K)]

            Native frames: (J=compiled Java code, j=interpreted, Vv=VM code, C=native code)
            V  [libjvm.so+0x10be3ed]  VMError::report_and_die(int)+0x13d
            C  [libcf.so+0x1119]  cf_call_back+0x9

            """);
    assertThat(misbehaved(134).summary())
        .isEqualTo(
            "The process died of an upcall from a critical call in cf_call_back [libcf.so+0x1119]");
  }

  @Test
  void aCrashOfTheJvmInAThreadOfItsOwnIsNoEvidence() throws IOException {
    report("SIGSEGV (0xb) at pc=0x00007fc314f7aad8, pid=4721, tid=4722",
        "V  [libjvm.so+0xa23840]  PhaseIdealLoop::build_loop_late+0x19",
        "JavaThread \"C2 CompilerThread0\" daemon ",
        """
            V  [libjvm.so+0xa23840]  PhaseIdealLoop::build_loop_late+0x19
            C  [libc.so.6+0x89134]
            """);
    assertThat(failed(134)).isEqualTo("The JVM died of SIGSEGV in V  [libjvm.so+0xa23840]"
        + "  PhaseIdealLoop::build_loop_late+0x19, and nothing ties that to native code under stress;"
        + " its report is " + remains.crashReport());
  }

  @Test
  void aCrashInsideTheCLibraryIsEvidenceWhicheverThreadHasIt() throws IOException {
    report("SIGSEGV (0xb) at pc=0x00007fc314f7aad8, pid=4721, tid=4722", "C  [libc.so.6+0x9a0b1]",
        "JavaThread \"C1 CompilerThread0\" daemon ",
        "C  [libc.so.6+0x9a0b1]\nV  [libjvm.so+0xa23840]  os::malloc+0x19\n");
    assertThat(misbehaved(134).summary()).isEqualTo("The process died of SIGSEGV");
  }

  @Test
  void aSignalThatAnotherProcessSentIsNoEvidence() throws IOException {
    report("SIGSEGV (0xb) at pc=0x00007fc314f7aad8 (sent by kill), pid=4721, tid=4722",
        "C  [libcf.so+0x1119]", "JavaThread \"actor-0\" daemon ", "C  [libcf.so+0x1119]\n",
        "si_signo: 11 (SIGSEGV), si_code: 0 (SI_USER), si_pid: 23, si_uid: 0");
    assertThat(lost(134)).isEqualTo("Another process ended the fork by SIGSEGV");
  }

  @Test
  void anAddressWhereTheStackEndsIsAnOverflow() throws IOException {
    report("SIGSEGV (0xb) at pc=0x00007fc314f7aad8, pid=4721, tid=4722", "C  [libcf.so+0x1119]",
        "JavaThread \"actor-0\" daemon ", "C  [libcf.so+0x1119]\n",
        "si_signo: 11 (SIGSEGV), si_code: 2 (SEGV_ACCERR), si_addr: 0x00007f5471094ff8");
    assertThat(misbehaved(134).summary()).isEqualTo(
        "The process died of SIGSEGV at the end of its stack (an overflow) in [libcf.so+0x1119]");
  }

  @ParameterizedTest
  @CsvSource({"132, SIGILL", "133, SIGTRAP", "135, SIGBUS", "136, SIGFPE", "139, SIGSEGV"})
  void aSignalThatLeavesNoReportIsACrashToo(int exitCode, String signal) throws IOException {
    log("");
    Evidence evidence = misbehaved(exitCode);
    assertThat(evidence.summary()).isEqualTo("The process died of " + signal
        + " and its JVM could write no report, as when the C stack overflows");
    assertThat(evidence.details()).containsOnly(entry("exitCode", exitCode),
        entry("cause", signal), entry("signal", signal), entry("callsInFlight", List.of()),
        entry("log", List.of()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      free(): invalid pointer                          | The C library found the heap damaged
      malloc(): corrupted top size                     | The C library found the heap damaged
      double free or corruption (!prev)                | The C library found the heap damaged
      corrupted double-linked list                     | The C library found the heap damaged
      *** stack smashing detected ***: terminated      | A buffer on the C stack was overrun
      *** buffer overflow detected ***: terminated     | The C library found a buffer overrun
      java: a.c:12: f: Assertion `x > 0' failed.       | An assertion failed
      terminate called after throwing an instance of 'x' | C++ code gave up
      thread '<unnamed>' panicked at src/lib.rs:3:5:   | Rust code panicked
      """)
  void anAbortThatSaysWhyIsNamedSo(String line, String meaning) throws IOException {
    log("something else\n" + line + "\nafterwards\n");
    Evidence evidence = misbehaved(134);
    assertThat(evidence.summary()).isEqualTo(meaning + " (\"" + line + "\") and aborted");
    assertThat(evidence.details()).containsEntry("message", line)
        .containsEntry("signal",
            "SIGABRT");
  }

  @Test
  void anAbortThatSaysNothingIsNamedToo() throws IOException {
    log("free beer\n");
    assertThat(misbehaved(134).summary()).isEqualTo("Native code called abort()");
  }

  @Test
  void theExceptionThatLeftAnUpcallIsNamed() throws IOException {
    log("""
        java.lang.IllegalStateException: thrown by the callback
        \tat a.B.c(B.java:7)
        Caused by: java.io.IOException: deeper
        \t... 3 more
        Unrecoverable uncaught exception encountered. The VM will now exit
        """);
    Evidence evidence = misbehaved(1);
    assertThat(evidence.summary()).isEqualTo("An exception left an upcall, which ends the JVM:"
        + " java.lang.IllegalStateException: thrown by the callback");
    assertThat(evidence.details()).containsEntry("cause", "an exception that left an upcall");
  }

  /** As two actors print it that throw at once; HotSpot lets each of them say that it ends. */
  @Test
  void twoExceptionsThatLeaveTheirUpcallsAtOnceAreNamedByTheLast() throws IOException {
    log("""
        java.lang.IllegalStateException: thrown by the callback of one
        \tat a.B.c(B.java:7)
        java.lang.IllegalStateException: thrown by the callback of the other
        \tat a.B.c(B.java:7)
        \tat a.B.d(B.java:9)
        Unrecoverable uncaught exception encountered. The VM will now exit
        Unrecoverable uncaught exception encountered. The VM will now exit
        """);
    assertThat(misbehaved(1).details())
        .containsEntry("exception",
            "java.lang.IllegalStateException: thrown by the callback of the other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.Refused: two lines,\nof which this is the second", "a.Refused",
      "Refused$ByRule: it has no package", "a.Refused: beside\nwhat native code prints"})
  void theExceptionIsTheLineThatNamesItsClass(String printed) throws IOException {
    log(printed + "\n\tat a.B.c(B.java:7)\nUnrecoverable uncaught exception encountered. Bye\n");
    assertThat(misbehaved(1).details())
        .containsEntry("exception", printed.lines().findFirst().orElseThrow());
  }

  @Test
  void anUpcallsExceptionThatWasNotPrintedIsUnknown() throws IOException {
    log("\tat a.B.c(B.java:7)\nUnrecoverable uncaught exception encountered. Bye\n");
    assertThat(misbehaved(1).details()).containsEntry("exception", "unknown");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 127, 193, 255})
  void anEndThatNobodyNotedIsAnExitOfNativeCode(int exitCode) throws IOException {
    log("");
    calls(CallLogFormat.NO_END);
    assertThat(misbehaved(exitCode).summary())
        .isEqualTo("Native code ended the process by exit(" + exitCode + ")");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 255})
  void anExitOfJavaIsAnError(int exitCode) throws IOException {
    log("");
    calls(CallLogFormat.ENDED_BY_JAVA);
    assertThat(failed(exitCode))
        .isEqualTo("Java code ended the fork by System.exit(" + exitCode + ")");
  }

  @Test
  void aSignalToEndIsALossThatSaysWhereToLook() throws IOException {
    log("Killed\n");
    calls(CallLogFormat.ENDED_BY_JAVA);
    assertThat(lost(143)).isEqualTo(
        "The fork ended with exit code 143 before its block did; its log is " + remains.log());
  }

  @Test
  void anEndBeforeTheForksMainClassIsALoss() throws IOException {
    log("Error: Could not create the Java Virtual Machine.\n");
    assertThat(lost(1)).startsWith("The fork ended with exit code 1 before its block did");
  }

  @Test
  void aForkThatPrintedNothingHasNoLogToLookAt() throws IOException {
    log("");
    assertThat(lost(0))
        .isEqualTo("The fork ended with exit code 0 before its block did; it printed nothing");
    assertThat(lost(137))
        .isEqualTo("The fork was killed from outside (out of memory?); it printed nothing");
  }

  @Test
  void aFolderThatIsGoneSaysNothing() throws IOException {
    Files.delete(folder);
    assertThat(lost(1))
        .isEqualTo("The fork ended with exit code 1 before its block did; it printed nothing");
  }

  @Test
  void runningOutOfMemoryIsNoCrash() throws IOException {
    Files.writeString(remains.crashReport(), NO_MEMORY);
    calls(CallLogFormat.NO_END);
    assertThat(lost(1)).startsWith("The fork ended with exit code 1");
  }

  @Test
  void theEndOfALongLogIsKept() throws IOException {
    log(String.join("\n", IntStream.range(0, 100_000).mapToObj(i -> "line " + i).toList()));
    assertThat(logged()).hasSize(20).startsWith("line 99980").endsWith("line 99999");
  }

  @Test
  void aLogThatFillsTheDiskIsCutDownToItsEnd() throws IOException {
    Files.writeString(remains.log(), "x".repeat((16 << 20) - 4) + "last");
    remains.cutLog();
    assertThat(Files.size(remains.log())).isEqualTo(16 << 20);
    Files.writeString(remains.log(), "!", StandardOpenOption.APPEND);
    remains.cutLog();
    assertThat(Files.readString(remains.log())).hasSize(16_384).endsWith("xlast!");
  }

  @Test
  void aLogWithoutLineBreaksIsCut() throws IOException {
    log("x".repeat(5_000_000));
    assertThat(logged()).singleElement().satisfies(line -> assertThat(line).hasSize(16_384));
  }

  @Test
  void filesFullOfNonsenseDoNoHarm() throws IOException {
    byte[] nonsense = new byte[CallLogFormat.FILE_BYTES + 1];
    for (int i = 0; i < nonsense.length; i++) {
      nonsense[i] = (byte) (i * 31);
    }
    Files.write(remains.calls(), nonsense);
    Files.write(remains.crashReport(), nonsense);
    Files.write(remains.log(), nonsense);
    assertThat(misbehaved(134).summary()).startsWith("Native code called abort()");
    assertThat(lost(1)).startsWith("The fork ended with exit code 1");
  }

  @SuppressWarnings("unchecked")
  private List<String> logged() {
    return (List<String>) misbehaved(134).details().getOrDefault("log", List.of());
  }

  private Evidence misbehaved(int exitCode) {
    if (Death.of(exitCode, remains) instanceof BlockEnd.Misbehaved(Evidence evidence)) {
      return evidence;
    }
    throw new AssertionError("no misbehaviour: " + Death.of(exitCode, remains));
  }

  private String failed(int exitCode) {
    if (Death.of(exitCode, remains) instanceof BlockEnd.Failed(String message)) {
      return message;
    }
    throw new AssertionError("no failure: " + Death.of(exitCode, remains));
  }

  private String lost(int exitCode) {
    if (Death.of(exitCode, remains) instanceof BlockEnd.Lost(String message)) {
      return message;
    }
    throw new AssertionError("no loss: " + Death.of(exitCode, remains));
  }

  private void report(String cause, String frame, String thread, String stack) throws IOException {
    report(cause, frame, thread, stack,
        "si_signo: 11 (SIGSEGV), si_code: 1 (SEGV_MAPERR), si_addr: 0x0000000000000010");
  }

  private void report(String cause, String frame, String thread, String stack, String information)
      throws IOException {
    Files.writeString(remains.crashReport(), """
        #
        # A fatal error has been detected by the Java Runtime Environment:
        #
        #  %s
        #
        # JRE version: OpenJDK Runtime Environment (25.0.3+9) (build 25.0.3+9-LTS)
        # Problematic frame:
        # %s
        #

        Current thread (0x00007f546c0cf3f0):  %s[_thread_in_native, id=4722, \
        stack(0x00007f5471095000,0x00007f5471195000) (1024K)]

        Native frames: (J=compiled Java code, j=interpreted, Vv=VM code, C=native code)
        %s
        siginfo: %s
        """.formatted(cause, frame, thread, stack, information));
  }

  private void log(String text) throws IOException {
    Files.writeString(remains.log(), text);
  }

  private void calls(long end) throws IOException {
    byte[] bytes = new byte[CallLogFormat.FILE_BYTES];
    bytes[CallLogFormat.END] = (byte) end;
    Files.write(remains.calls(), bytes);
  }
}
