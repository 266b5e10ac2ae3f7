package dev.crossfire.harness.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class KernelThreadFuzzTest {

  /** No process has this id, so that no memory is read. */
  private static final long NOBODY = Integer.MAX_VALUE;

  @FuzzTest
  void everyThreadIsReadAndWaitsForNoMutexOfNobody(byte[] files) {
    String[] file = Arrays.copyOf(new String(files, UTF_8).split("\f", 4), 4);
    KernelThread thread =
        KernelThread.of(1, text(file[0]), text(file[1]), text(file[2]), text(file[3]));
    assertThat(thread.doing()).isNotBlank();
    assertThat(thread.toString()).isNotBlank();
    assertThat(MutexWait.of(thread, NOBODY)).isEmpty();
  }

  private static String text(@Nullable String file) {
    return file == null ? "" : file.strip();
  }
}
