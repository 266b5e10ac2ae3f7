package dev.crossfire.harness.sanitizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Sanitizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreloadTest {

  private static final Path RUNTIME = Path.of("/usr/lib/libtsan.so");

  @TempDir
  private Path folder;

  @Test
  void theRuntimeIsLoadedFirstAndToldWhatToDo() {
    assertThat(preload(Sanitizer.THREAD, 28).prefix())
        .hasSize(3)
        .satisfies(prefix -> assertThat(prefix.getFirst()).isEqualTo("env"))
        .satisfies(prefix -> assertThat(prefix.get(1)).startsWith("LD_PRELOAD=" + RUNTIME))
        .satisfies(
            prefix -> assertThat(prefix.get(2))
                .startsWith("TSAN_OPTIONS=log_path=sanitizer:")
                .contains(":handle_segv=0:", ":suppressions=suppressions.txt:"));
    assertThat(preload(Sanitizer.ADDRESS, 28).prefix().get(2))
        .startsWith("ASAN_OPTIONS=log_path=sanitizer:")
        .contains(":handle_segv=0:", ":detect_leaks=0:");
  }

  @Test
  void whereAddressesAreTooRandomTheyAreMadeFixed() {
    assertThat(preload(Sanitizer.THREAD, 32).prefix()).hasSize(6)
        .startsWith("setarch")
        .containsSequence("-R", "env");
    assertThat(preload(Sanitizer.THREAD, 0).prefix()).startsWith("env");
  }

  @Test
  void theJvmsOwnLibrariesAreNotWatched() throws IOException {
    preload(Sanitizer.THREAD, 28).prepare(folder);

    assertThat(Files.readAllLines(folder.resolve("suppressions.txt")))
        .contains("called_from_lib:/libjvm.so$", "called_from_lib:/libjava.so$")
        .allMatch(line -> line.matches("called_from_lib:/lib[\\w-]+\\.so\\$"));
  }

  private static Preload preload(Sanitizer sanitizer, int randomBits) {
    return new Preload(sanitizer, RUNTIME, new AddressSpace(randomBits));
  }
}
