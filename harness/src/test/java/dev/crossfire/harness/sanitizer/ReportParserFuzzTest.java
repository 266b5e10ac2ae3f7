package dev.crossfire.harness.sanitizer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ReportParserFuzzTest {

  @FuzzTest
  void everyLogIsReadAndFramesAsTheyAreWritten(byte[] log) {
    ReportParser.Parsed parsed = ReportParser.parse(new String(log, UTF_8));

    parsed.complaint().ifPresent(complaint -> assertThat(complaint).doesNotContain("\n"));
    var evidence = new ReportEvidence(Recorded.OUTSIDE);
    for (Report report : parsed.reports()) {
      assertThat(evidence.summary(report)).isNotBlank();
      assertThat(evidence.of(report).details()).containsKey("accessStack");
      assertThat(report.access()).isPresent();
      assertThat(report.what()).hasSizeLessThanOrEqualTo(500);
      assertThat(report.sections())
          .contains(report.access().orElseThrow())
          .containsAll(report.otherAccess().stream().toList())
          .containsAll(report.location().stream().toList())
          .containsAll(report.allocation().stream().toList())
          .containsAll(report.free().stream().toList());
      report.sections()
          .stream()
          .flatMap(section -> section.frames().stream())
          .forEach(
              frame -> {
                assertThat(FrameFormat.read(written(frame))).hasValue(frame);
                assertThat(frame.inSource()).isNotBlank();
                assertThat(frame.inLibrary()).isNotBlank();
              });
    }
  }

  /** The frame in the form of {@link FrameFormat#OPTION}. */
  private static String written(Frame frame) {
    return "    #0 %s at %s:%d in %s+0x%x".formatted(known(frame.function()), known(frame.file()),
        frame.line(), known(frame.module()), frame.offset());
  }

  private static String known(String text) {
    return text.isEmpty() ? "<null>" : text;
  }
}
