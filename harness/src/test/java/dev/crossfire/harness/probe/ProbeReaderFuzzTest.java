package dev.crossfire.harness.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ProbeReaderFuzzTest {

  @FuzzTest
  void aProbeFileIsReadOrRefusedInOneLineWithItsPlace(byte[] file) {
    Probe probe;
    try {
      probe = ProbeReader.read(new String(file, UTF_8));
    } catch (BadProbeException e) {
      assertThat(e.getMessage()).matches("[1-9]\\d*:[1-9]\\d*: .+");
      return;
    }
    assertThat(probe.program().actors()).hasSizeBetween(2, 16);
    assertThat(probe.program().frame()).hasSizeLessThan(66_000);
    assertThat(Orders.of(probe)).hasSizeBetween(1, Orders.MOST);
  }
}
