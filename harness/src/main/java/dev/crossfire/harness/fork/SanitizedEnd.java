package dev.crossfire.harness.fork;

import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.run.Reported;
import dev.crossfire.harness.sanitizer.ReportLog;
import dev.crossfire.harness.verdict.Evidence;

/** What the end of a block means in the light of what a sanitizer reported meanwhile. */
final class SanitizedEnd {

  private SanitizedEnd() {}

  static BlockEnd of(BlockEnd end, ReportLog.News news) {
    if (news.evidence().isEmpty() && news.complaint().isPresent()) {
      return new BlockEnd.Failed("a sanitizer's report cannot be read: " + news.complaint().get());
    }
    return switch (end) {
      case BlockEnd.Finished finished ->
        new BlockEnd.Finished(finished.result(), new Reported(news.evidence(), news.leftOut()));
      case BlockEnd.Failed failed -> failed;
      case BlockEnd.Misbehaved(Evidence evidence) -> explained(end, evidence.summary(), news);
      case BlockEnd.Lost(String message) -> explained(end, message, news);
    };
  }

  /** The report is why the process ended, or why it took so long: it says more than how it ended. */
  private static BlockEnd explained(BlockEnd end, String how, ReportLog.News news) {
    if (news.evidence().isEmpty()) {
      return end;
    }
    Evidence first = news.evidence().getFirst();
    long count =
        news.evidence().stream().filter(each -> each.summary().equals(first.summary())).count();
    return new BlockEnd.Misbehaved(first.with("afterwards", how).with("count", count));
  }
}
