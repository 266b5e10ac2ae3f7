package dev.crossfire.harness.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** What addr2line, gdb and jcmd print. */
@Timeout(10)
class ToolOutputFuzzTest {

  private static final Path LIBRARY = Path.of("/build/libcf.so");

  @FuzzTest
  void everyOutputIsRead(byte[] bytes) {
    String output = new String(bytes, UTF_8);
    List<String> lines = output.lines().toList();

    SourceLine source = SourceLine.parse(output, LIBRARY);
    assertThat(source.text()).isNotBlank();
    source.line().ifPresent(line -> assertThat(line).isNotBlank().doesNotContain("\n"));
    assertThat(lines).containsAll(Stacks.ofThreads(output, task -> task % 2 == 0));
    Stacks.scheduler(lines)
        .ifPresent(
            scheduler -> {
              assertThat(scheduler.carriers()).isNotNegative();
              assertThat(scheduler.waiting()).isNotNegative();
            });
  }
}
