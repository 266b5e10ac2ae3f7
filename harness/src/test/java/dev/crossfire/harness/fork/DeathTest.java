package dev.crossfire.harness.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeathTest {

  private static final String SIGSEGV = """
      #
      # A fatal error has been detected by the Java Runtime Environment:
      #
      #  SIGSEGV (0xb) at pc=0x00007fc314f7aad8, pid=4721, tid=4722
      #
      # JRE version: OpenJDK Runtime Environment (25.0.3+9) (build 25.0.3+9-LTS)
      # Problematic frame:
      # C  [libcf.so+0x1119]  cf_handle_raw_next+0x9
      #
      # The crash happened outside the Java Virtual Machine in native code.
      """;

  private static final String JVM_ERROR = """
      #
      # A fatal error has been detected by the Java Runtime Environment:
      #
      #  Internal Error (upcallLinker.cpp:77), pid=5216, tid=5217
      #  guarantee(in native) failed: wrong thread state for upcall
      #
      # Problematic frame:
      # V  [libjvm.so+0x123df2d]  UpcallLinker::on_entry(UpcallStub::FrameData*)+0x19d
      #
      """;

  private static final String NO_MEMORY = """
      #
      # There is insufficient memory for the Java Runtime Environment to continue.
      # Native memory allocation (mmap) failed to map 41875931136 bytes.
      """;

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 134})
  void aCrashReportNamesSignalAndFrame(int exitCode) throws IOException {
    report(SIGSEGV);
    log("first\nlast\n");
    Evidence evidence = misbehaved(exitCode);
    assertThat(evidence.kind()).isEqualTo(EvidenceKind.CRASH);
    assertThat(evidence.summary())
        .isEqualTo("The process died of SIGSEGV in C  [libcf.so+0x1119]  cf_handle_raw_next+0x9");
    assertThat(evidence.details()).containsExactly(entry("exitCode", exitCode),
        entry("cause", "SIGSEGV"), entry("frame", "C  [libcf.so+0x1119]  cf_handle_raw_next+0x9"),
        entry("crashReport", folder.resolve("hs_err.log").toString()),
        entry("log", List.of("first", "last")));
  }

  @Test
  void anErrorThatTheJvmFoundIsACrash() throws IOException {
    report(JVM_ERROR);
    assertThat(misbehaved(1).summary()).isEqualTo("The process died of an error that the JVM found:"
        + " guarantee(in native) failed: wrong thread state for upcall in V  [libjvm.so+0x123df2d]"
        + "  UpcallLinker::on_entry(UpcallStub::FrameData*)+0x19d");
  }

  @ParameterizedTest
  @CsvSource({"132, SIGILL", "133, SIGTRAP", "134, SIGABRT", "135, SIGBUS", "136, SIGFPE",
      "139, SIGSEGV"})
  void aSignalThatLeavesNoReportIsACrashToo(int exitCode, String signal) throws IOException {
    log("free(): invalid pointer\n");
    Evidence evidence = misbehaved(exitCode);
    assertThat(evidence.summary())
        .isEqualTo("The process died of " + signal + " and left no crash report");
    assertThat(evidence.details()).containsExactly(entry("exitCode", exitCode),
        entry("cause", signal), entry("log", List.of("free(): invalid pointer")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 143})
  void anyOtherEndIsALossThatSaysWhereToLook(int exitCode) throws IOException {
    log("Unrecoverable uncaught exception encountered\n");
    assertThat(lost(exitCode)).isEqualTo("The fork ended with exit code " + exitCode
        + " before its block did; its log is in " + folder);
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
    report(NO_MEMORY);
    assertThat(lost(1)).startsWith("The fork ended with exit code 1");
  }

  @Test
  void theEndOfALongLogIsKept() throws IOException {
    log(String.join("\n", IntStream.range(0, 100_000).mapToObj(i -> "line " + i).toList()));
    assertThat(logged()).hasSize(20).startsWith("line 99980").endsWith("line 99999");
  }

  @Test
  void aLogWithoutLineBreaksIsCut() throws IOException {
    log("x".repeat(5_000_000));
    assertThat(logged()).singleElement().satisfies(line -> assertThat(line).hasSize(16_384));
  }

  @SuppressWarnings("unchecked")
  private List<String> logged() {
    return (List<String>) misbehaved(134).details().getOrDefault("log", List.of());
  }

  private Evidence misbehaved(int exitCode) {
    if (Death.of(exitCode, folder) instanceof BlockEnd.Misbehaved(Evidence evidence)) {
      return evidence;
    }
    throw new AssertionError("no misbehaviour: " + Death.of(exitCode, folder));
  }

  private String lost(int exitCode) {
    if (Death.of(exitCode, folder) instanceof BlockEnd.Lost(String message)) {
      return message;
    }
    throw new AssertionError("no loss: " + Death.of(exitCode, folder));
  }

  private void report(String text) throws IOException {
    Files.writeString(folder.resolve("hs_err.log"), text);
  }

  private void log(String text) throws IOException {
    Files.writeString(folder.resolve("output.txt"), text);
  }
}
