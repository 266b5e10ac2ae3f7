package dev.crossfire.harness.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crossfire.harness.bind.CallLogFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class CrashReportFuzzTest {

  private static final Calls NO_CALLS =
      Calls.parse(
          ByteBuffer.allocate(CallLogFormat.FILE_BYTES).order(ByteOrder.nativeOrder()));

  @FuzzTest
  void everyReportIsReadAndBlamesSomebodyOrNobody(byte[] text) {
    CrashReport.parse(new String(text, UTF_8)).ifPresent(CrashReportFuzzTest::use);
  }

  private static void use(CrashReport report) {
    assertThat(report.cause()).isNotNull();
    report.address().ifPresent(address -> assertThat(address).matches("0x[0-9a-f]+"));
    Blame.of(report, NO_CALLS).ifPresent(blame -> assertThat(blame).isNotBlank());
    use(report, report.frame());
    report.nativeFrames().forEach(frame -> use(report, frame));
    report.javaFrames().forEach(frame -> use(report, frame));
  }

  private static void use(CrashReport report, Frame frame) {
    assertThat(frame.place()).isNotBlank();
    assertThat(frame.isLinkage() && frame.isUnderStress()).isFalse();
    report.library(frame.library())
        .ifPresent(library -> assertThat(library.toString()).startsWith("/"));
  }
}
