package dev.crossfire.harness.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.harness.run.Reported;
import dev.crossfire.harness.sanitizer.ReportLog;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Histogram;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SanitizedEndTest {

  private static final BlockResult RESULT =
      new BlockResult(new Histogram(Map.of("1, 2", 3L)), Map.of(), 2, 60, 110);
  private static final Evidence RACE =
      new Evidence(EvidenceKind.SANITIZER, "a race", Map.of("line", 3));
  private static final Evidence OTHER =
      new Evidence(EvidenceKind.SANITIZER, "another race", Map.of());
  private static final Evidence CRASH = new Evidence(EvidenceKind.CRASH, "died", Map.of());

  @Test
  void aBlockThatEndedBringsItsReports() {
    assertThat(end(new BlockEnd.Finished(RESULT), news(RACE)))
        .isEqualTo(new BlockEnd.Finished(RESULT, new Reported(List.of(RACE), List.of("noise"))));
  }

  @Test
  void aForkThatDiedAfterAReportDiedOfWhatWasReported() {
    assertThat(end(new BlockEnd.Misbehaved(CRASH), news(RACE)))
        .isEqualTo(
            new BlockEnd.Misbehaved(RACE.with("afterwards", "died").with("count", 1L)));
    assertThat(end(new BlockEnd.Lost("exit code 1"), news(RACE, OTHER, RACE)))
        .isEqualTo(
            new BlockEnd.Misbehaved(RACE.with("afterwards", "exit code 1").with("count", 2L)));
  }

  @Test
  void withoutAReportAnEndIsWhatItWas() {
    assertThat(end(new BlockEnd.Misbehaved(CRASH), news()))
        .isEqualTo(new BlockEnd.Misbehaved(CRASH));
    assertThat(end(new BlockEnd.Lost("gone"), news())).isEqualTo(new BlockEnd.Lost("gone"));
    assertThat(end(new BlockEnd.Failed("threw"), news(RACE)))
        .isEqualTo(new BlockEnd.Failed("threw"));
  }

  @Test
  void aLogThatCannotBeReadIsAFailureOfTheStress() {
    var unreadable = new ReportLog.News(List.of(), List.of(), Optional.of("x: is cut off"));

    assertThat(SanitizedEnd.of(new BlockEnd.Finished(RESULT), unreadable))
        .isEqualTo(new BlockEnd.Failed("a sanitizer's report cannot be read: x: is cut off"));
  }

  private static BlockEnd end(BlockEnd end, ReportLog.News news) {
    return SanitizedEnd.of(end, news);
  }

  private static ReportLog.News news(Evidence... evidence) {
    return new ReportLog.News(List.of(evidence), List.of("noise"), Optional.empty());
  }
}
