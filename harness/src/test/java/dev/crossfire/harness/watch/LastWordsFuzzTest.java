package dev.crossfire.harness.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class LastWordsFuzzTest {

  @FuzzTest
  void everyLogIsReadAndWhatItSaysIsOneOfItsLines(byte[] output) {
    List<String> log = new String(output, UTF_8).lines().toList();
    LastWords.of(log).ifPresent(words -> assertThat(log).contains(words.line()));
    LastWords.exceptionOfUpcall(log)
        .filter(exception -> !exception.equals("unknown"))
        .ifPresent(exception -> assertThat(log).contains(exception));
  }
}
