package dev.crossfire.harness.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.bind.CallLog;
import dev.crossfire.harness.bind.CallLogFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallLogTest {

  @TempDir
  private Path folder;

  @Test
  void eachThreadNotesTheFunctionThatItIsInAndGivesBackToTheOneBefore() throws Exception {
    assertThat(printedBy(NotedCalls.class)).containsExactly(
        "before end=0",
        "in end=0",
        "  in main in=qsort last=qsort count=1 task=other",
        "back in end=0",
        "  back in main in=qsort last=qsort count=2 task=other",
        "after end=0",
        "  after main in=- last=qsort count=2 task=other",
        "virtual end=0",
        "  virtual main in=- last=qsort count=2 task=other",
        "  virtual virtual thread #N in=- last=abs count=1 task=none",
        "done end=" + CallLogFormat.DONE,
        "  done main in=- last=qsort count=2 task=other",
        "  done virtual thread #N in=- last=abs count=1 task=none");
  }

  @Test
  void functionsAreKnownByNameAndLibraryAlsoWhenTheirProcessIsGone() throws Exception {
    printedBy(NotedCalls.class);
    Calls calls = Calls.read(log());
    assertThat(calls.functions()).isTrue();
    assertThat(calls.inFlight()).isEmpty();
    NativeFunction last = calls.threads().getFirst().last().orElseThrow();
    assertThat(last.name()).isEqualTo("qsort");
    assertThat(last.libraryName()).startsWith("libc.so");
    assertThat(last.offset()).isPositive();
  }

  @Test
  void aLogThatIsNotThereOrTooShortSaysNothing() throws Exception {
    assertThat(Calls.read(log()).kept()).isFalse();
    Files.write(log(), new byte[100]);
    assertThat(Calls.read(log()).kept()).isFalse();
  }

  private List<String> printedBy(Class<?> main) throws Exception {
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData",
        "--enable-native-access=ALL-UNNAMED", "-D" + CallLog.PROPERTY + "=" + log(), "-cp",
        System.getProperty("java.class.path"), main.getName()).redirectErrorStream(true).start();
    try (var out = process.inputReader()) {
      return out.lines().map(line -> line.replaceAll("#\\d+", "#N")).toList();
    } finally {
      process.destroyForcibly();
    }
  }

  private Path log() {
    return folder.resolve("calls.bin");
  }
}
