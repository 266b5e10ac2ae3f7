package dev.crossfire.harness.probe.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crossfire.harness.probe.Header;
import java.util.List;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class JextractFuzzTest {

  @FuzzTest
  void whatABindingDeclaresReachesAFork(byte[] binding) {
    Header header = Jextract.header(List.of(new String(binding, UTF_8)));
    assertThat(Header.parse(header.text())).isEqualTo(header);
  }
}
