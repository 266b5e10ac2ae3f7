package dev.crossfire.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsInReportTest {

  @TempDir
  private Path folder;

  @Test
  void aRowThatFailedLeadsToWhyItHappensAndWhatRepairsIt() throws IOException {
    Document page = page(CounterRun.red());

    Element link = page.expectFirst("article.row[id^=counter.spinlock] p.reason a");
    assertThat(link.text()).isEqualTo("What it repairs, and why that is enough");
    Element lesson = page.expectFirst(link.attr("href").replace(".", "\\."));
    assertThat(lesson.select("h4").eachText())
        .containsExactly("Run it", "Contract", "Bad and fixed code", "Actors",
            "The interleaving that breaks it", "Outcomes and their grades", "Observed",
            "Why the fix is enough", "The rule", "Next");
    assertThat(lesson.select("pre").eachText())
        .contains("if (a < b && c > d) { /* counter.plain */ }",
            "if (a < b && c > d) { /* counter.spinlock */ }");
    assertThat(lesson.text()).contains("Bad, counter.plain:", "Fixed, counter.spinlock:");
  }

  @Test
  void whatPassedOrHasNoLessonHasNoLink() throws IOException {
    Document page = page(CounterRun.red());

    assertThat(page.select("article.row:has(p.reason a) .badge").eachText())
        .isNotEmpty()
        .allMatch(badge -> badge.equals("✗ FAIL"));
    assertThat(page.select("article.row p.reason a").eachAttr("href"))
        .containsOnly("#counter.spinlock-lesson");
    assertThat(page.select("section.scenario:has(.lesson) > h3 > bdi").eachText())
        .containsExactly("counter.plain", "counter.spinlock");
  }

  @Test
  void whatAFamilyHasInCommonIsToldOnce() throws IOException {
    Element lesson = page(CounterRun.red()).expectFirst(".lesson.family");

    assertThat(lesson.select("h3").text()).isEqualTo("Lost with ++, <b>really</b>?");
    assertThat(lesson.select("h4").eachText())
        .containsExactly("Why", "The cheaper fix that is not", "The checklist",
            "What a clean run does not show", "If it fails on your machine", "The same in Rust");
  }

  @Test
  void thePageIsStillWellFormedAndRunsNothing() throws IOException {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document page = Jsoup.parse(html(CounterRun.red(), MadeUpLessons.of()), "", parser);

    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.select("script, img, iframe, b, i, u")).isEmpty();
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .allMatch(target -> ids.contains(target.substring(1)));
    assertThat(page.select("a:not([href^=#])").eachAttr("href"))
        .containsOnly("https://example.invalid/x", "");
    assertThat(page.select("a[href^=https]"))
        .allMatch(link -> link.attr("rel").equals("noreferrer"));
  }

  @Test
  void tablesOfLessonsSayWhatTheirCellsAreAndStepsAreNumbered() throws IOException {
    Document page = page(CounterRun.red());

    assertThat(page.select("table")).allMatch(table -> !table.select("> caption").text().isEmpty());
    assertThat(page.select("th")).allMatch(
        cell -> List.of("row", "col", "rowgroup", "colgroup").contains(cell.attr("scope")));
    assertThat(page.select("tbody tr")).allMatch(row -> row.select("> th").size() == 1);
    assertThat(page.select("pre")).allMatch(code -> code.attr("tabindex").equals("0"));
    assertThat(page.expectFirst(".steps").select("tbody tr").eachText())
        .containsExactly("1 loads 0", "2 <i>stores</i>");
  }

  @Test
  void aResultsFileOfSomebodyElseHasNoLessons() throws IOException {
    for (Results results : List.of(MadeUpResults.hostile(), MadeUpResults.of())) {
      assertThat(html(results, MadeUpLessons.of())).isEqualTo(html(results, Lessons.NONE));
    }
  }

  private Document page(Results results) throws IOException {
    return Jsoup.parse(html(results, MadeUpLessons.of()));
  }

  private String html(Results results, Lessons lessons) throws IOException {
    return Files.readString(new HtmlReport().render(results, lessons, folder));
  }
}
