package dev.crossfire.harness.sanitizer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class SourceLinesFuzzTest {

  private static final Frame FRAME = new Frame("f", "", 0, "/build/libcf.so", 0x1119);

  @FuzzTest
  void anyAnswerTellsALineOrNothing(byte[] answer) {
    SourceLines.told(FRAME, new String(answer, UTF_8).lines().toList())
        .ifPresent(
            frame -> {
              assertThat(frame.module()).isEqualTo(FRAME.module());
              assertThat(frame.offset()).isEqualTo(FRAME.offset());
              assertThat(frame.line()).isNotNegative();
              assertThat(frame.inSource()).isNotBlank();
            });
  }
}
