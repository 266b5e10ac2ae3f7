package dev.crossfire.reports;

import static dev.crossfire.reports.MadeUpRow.fix;
import static dev.crossfire.reports.MadeUpRow.hazard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.Results;
import dev.crossfire.reports.view.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {

  @TempDir
  private Path folder;

  static Stream<Results> documents() {
    return Stream.of(
        CounterRun.green(),
        CounterRun.red(),
        MadeUpResults.of(),
        MadeUpResults.interrupted(hazard("a.b").row(), fix("a.c").skipped()),
        MadeUpResults.hostile());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void thePageIsWellFormed(Results results) throws IOException {
    Parser parser = Parser.htmlParser().setTrackErrors(10);

    Document page = Jsoup.parse(html(results), "", parser);

    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void thePageAsksForNothingFromAnywhere(Results results) throws IOException {
    Document page = page(results);

    assertThat(
        page.select("script, img, iframe, object, embed, form, base, video, audio, source, svg"))
        .isEmpty();
    assertThat(page.select("[src], [srcset], [action], [background]")).isEmpty();
    assertThat(page.select("link"))
        .allMatch(link -> link.attr("href").startsWith("data:image/svg+xml,"));
    assertThat(page.select("a")).allMatch(link -> link.attr("href").startsWith("#"));
    assertThat(page.select("style").html()).isNotEmpty().doesNotContain("url(", "@import", "http");
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none';");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void nothingInThePageRuns(Results results) throws IOException {
    assertThat(page(results).getAllElements())
        .flatExtracting(element -> element.attributes().asList())
        .extracting(Attribute::getKey)
        .noneMatch(name -> name.startsWith("on"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsToOnePlace(Results results) throws IOException {
    Document page = page(results);
    List<String> ids = page.select("[id]").eachAttr("id");

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("a").eachAttr("href")).isNotEmpty()
        .allMatch(target -> ids.contains(target.substring(1)));
    assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).isSubsetOf(ids);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyTableSaysWhatItsCellsAre(Results results) throws IOException {
    Document page = page(results);

    assertThat(page.select("table")).allMatch(table -> !table.select("> caption").text().isEmpty());
    assertThat(page.select("th")).allMatch(
        cell -> List.of("row", "col", "rowgroup", "colgroup").contains(cell.attr("scope")));
    assertThat(page.select("tbody tr")).allMatch(row -> row.select("> th").size() == 1);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aTableThatScrollsCanBeReachedByKeyboardAndHasAName(Results results) throws IOException {
    assertThat(page(results).select(".scroll, pre"))
        .allMatch(element -> element.attr("tabindex").equals("0"));
    assertThat(page(results).select(".scroll"))
        .allMatch(
            element -> element.attr("role").equals("region") && element.hasAttr("aria-labelledby"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void colourIsNeverTheOnlySign(Results results) throws IOException {
    assertThat(page(results).select(".badge, .mark, .grade"))
        .allMatch(sign -> sign.text().matches(".*[A-Z]{4,}.*"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyScenarioHasASectionAndEveryRowAPlaceInIt(Results results) throws IOException {
    Document page = page(results);
    List<String> scenarios =
        results.results().stream().map(row -> Visible.line(row.scenario())).distinct().toList();

    assertThat(page.select("section.scenario > h3 > bdi").eachText())
        .containsExactlyInAnyOrderElementsOf(
            scenarios.stream().map(HtmlReportTest::collapsed).toList());
    assertThat(page.select("section.scenario > article.row")).hasSize(results.results().size());
    assertThat(page.select(".overview a.mark")).hasSize(results.results().size());
    assertThat(page.select(".verdicts tbody tr:not(.group)")).hasSize(results.results().size());
  }

  @Test
  void hostileTextShowsAsText() throws IOException {
    Document page = page(MadeUpResults.hostile());
    List<String> outcomes = page.select(".outcome code").stream().map(Element::wholeText).toList();
    List<String> reasons = page.select("p.reason").stream().map(Element::wholeText).toList();
    List<String> descriptions =
        page.select(".description").stream().map(Element::wholeText).toList();

    for (String hostile : MadeUpResults.HOSTILE) {
      assertThat(outcomes).contains(Visible.line(hostile));
      assertThat(reasons).contains("SHOWN. " + Visible.line(hostile));
      assertThat(descriptions).contains(Visible.line(hostile));
      assertThat(page.wholeText()).contains(Visible.block(hostile));
    }
  }

  @Test
  void theTitleIsTheAnswer() throws IOException {
    Document page = page(CounterRun.red());

    assertThat(page.title()).isEqualTo("Crossfire: 3 hazards shown, 5 fixes held, 1 failed.");
    assertThat(page.select("h1").text()).isEqualTo("3 hazards shown, 5 fixes held, 1 failed.");
  }

  @Test
  void whatFailedStandsBeforeTheTableOfAllRows() throws IOException {
    Document page = page(CounterRun.red());

    assertThat(page.select("main > section > h2").eachText())
        .containsExactly("At a glance", "What did not pass, and why", "Every row",
            "Family counter");
    assertThat(page.select(".reasons li:first-child").text())
        .startsWith("✗ FAIL Outcome \"1, 1, 1\"")
        .contains("counter.spinlock");
  }

  @Test
  void theOpinionsOfStressAndSanitizerStandSideBySide() throws IOException {
    Document page =
        page(
            MadeUpResults.of(
                hazard("a.blind").row(),
                hazard("a.blind").sanitizer(Sanitizer.THREAD)
                    .reason("ThreadSanitizer is blind to this: <why>.")
                    .skipped()));

    assertThat(page.select("section[aria-labelledby=opinions] tbody tr").eachText())
        .containsExactly(
            "a.blind jcstress, 2 threads, default SHOWN ThreadSanitizer: SKIPPED"
                + " ThreadSanitizer is blind to this: <why>.");
    assertThat(page(CounterRun.green()).select("#opinions")).isEmpty();
  }

  @Test
  void theLimitOfWhatHeldSaysStandsWithEveryScenarioThatHeld() throws IOException {
    Document page = page(CounterRun.red());

    assertThat(page.select("section.scenario:has(p.limit) > h3 > bdi").eachText())
        .containsExactly(
            "counter.atomic-relaxed", "counter.atomic-seq-cst", "counter.mutex", "counter.rwlock",
            "counter.sharded");
    assertThat(page.select("p.limit").eachText()).containsOnly(Words.HELD_LIMIT);
  }

  @Test
  void aSkippedRowHasItsReasonAndNoFigures() throws IOException {
    Elements row =
        page(MadeUpResults.of(fix("a.b").reason("It may block.").skipped())).select("article.row");

    assertThat(row.text())
        .isEqualTo("– SKIPPED jcstress, 2 threads, default linkage It may block.");
  }

  @Test
  void anInterruptedRunSaysSo() throws IOException {
    assertThat(page(MadeUpResults.interrupted()).select(".notice").text())
        .startsWith("This run was interrupted:");
    assertThat(page(MadeUpResults.of()).select(".notice")).isEmpty();
  }

  @Test
  void anEmptyRunHasNoTables() throws IOException {
    Document page = page(MadeUpResults.of());

    assertThat(page.select("h1").text()).isEqualTo("Nothing was stressed.");
    assertThat(page.select("table, section")).isEmpty();
  }

  @Test
  void theCommandThatRepeatsTheRunIsThere() throws IOException {
    assertThat(page(CounterRun.green()).select(".repeat code").text())
        .isEqualTo("./crossfire run 'counter.*' --seed 7301225419");
  }

  private static String collapsed(String text) {
    return text.replaceAll(" +", " ").strip();
  }

  private Document page(Results results) throws IOException {
    return Jsoup.parse(html(results));
  }

  private String html(Results results) throws IOException {
    Path page = new HtmlReport().render(results, Lessons.NONE, folder);
    assertThat(page).isEqualTo(folder.resolve("report/index.html"));
    return Files.readString(page);
  }
}
