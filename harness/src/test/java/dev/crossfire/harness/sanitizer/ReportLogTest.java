package dev.crossfire.harness.sanitizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.verdict.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportLogTest {

  private static final String RACE = Recorded.log("tsan-global.txt");

  @TempDir
  private Path folder;

  @Test
  void nothingWasReportedWhereThereIsNoLog() {
    ReportLog log = ReportLog.of(folder, 7);

    assertThat(log.next()).isEqualTo(nothing());
    assertThat(log.keep()).isFalse();
  }

  @Test
  void eachReportIsToldOnceWithThePlaceOfTheLog() throws IOException {
    ReportLog log = ReportLog.of(folder, 7);
    append(RACE);

    assertThat(log.next().evidence()).singleElement()
        .satisfies(
            race -> assertThat(race.details()).containsEntry("log", file().toString()));
    assertThat(log.next()).isEqualTo(nothing());

    append(Recorded.log("tsan-locks.txt"));

    assertThat(log.next().evidence()).extracting(Evidence::summary)
        .singleElement()
        .asString()
        .contains("lock-order-inversion");
    assertThat(log.keep()).isTrue();
  }

  @Test
  void ofAReportThatIsHalfWrittenTheRestIsAwaited() throws IOException {
    ReportLog log = ReportLog.of(folder, 7);
    int middle = RACE.indexOf("Previous");
    append(RACE + RACE.substring(0, middle));
    assertThat(log.next().evidence()).hasSize(1);

    append(RACE.substring(middle));

    ReportLog.News news = log.next();
    assertThat(news.evidence()).hasSize(1);
    assertThat(news.complaint()).isEmpty();
  }

  @Test
  void reportsAboutTheJvmAloneAreLeftOutByName() throws IOException {
    append(Recorded.log("tsan-jvm.txt"));

    ReportLog.News news = ReportLog.of(folder, 7).next();

    assertThat(news.evidence()).isEmpty();
    assertThat(news.leftOut()).singleElement().asString().contains("write in free");
  }

  @Test
  void whatCannotBeReadIsNamedWithItsFile() throws IOException {
    append(RACE.replace("    #", "    "));

    ReportLog.News news = ReportLog.of(folder, 7).next();

    assertThat(news.evidence()).isEmpty();
    assertThat(news.complaint()).contains(
        file() + ": the report that begins on line 2 has no stack in a form that is known here");
  }

  @Test
  void ofAFloodTheBeginningIsReadAndKept() throws IOException {
    append(RACE.repeat(3_000));
    ReportLog log = ReportLog.of(folder, 7);

    assertThat(log.next().evidence()).hasSizeBetween(100, 1_000);
    assertThat(log.next()).isEqualTo(nothing());
    assertThat(log.keep()).isTrue();
    assertThat(Files.size(file())).isEqualTo(1_024 * 1_024);
  }

  private Path file() {
    return folder.resolve("sanitizer.7");
  }

  private void append(String text) throws IOException {
    Files.writeString(file(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static ReportLog.News nothing() {
    return new ReportLog.News(
        List.of(), List.of(), Optional.empty());
  }
}
