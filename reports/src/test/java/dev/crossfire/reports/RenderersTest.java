package dev.crossfire.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.report.ReportRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderersTest {

  @TempDir
  private Path folder;

  @Test
  void theFirstRendererWritesThePageThatAReaderOpens() {
    assertThat(ServiceLoader.load(ReportRenderer.class))
        .extracting(Object::getClass)
        .extracting(Class::getSimpleName)
        .containsExactly("HtmlReport", "MarkdownSummary", "JunitXmlReport", "SarifReport");
  }

  @Test
  void theFilesAreThoseOfTheDesign() throws IOException {
    assertThat(rendered(CounterRun.green(), "out")).containsOnlyKeys("junit.xml",
        "report/index.html", "results.sarif", "summary.md");
  }

  @Test
  void theSameDocumentGivesTheSameReports() throws IOException {
    for (Results results : List.of(CounterRun.red(), MadeUpResults.hostile())) {
      assertThat(rendered(results, "again")).isEqualTo(rendered(results, "out"));
    }
  }

  @Test
  void theSameDocumentGivesTheSameReportsInEveryCountry() throws IOException {
    Map<String, String> here = rendered(CounterRun.red(), "out");
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(rendered(CounterRun.red(), "there")).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void reportsCanBeMadeAgainInTheSameFolder() throws IOException {
    rendered(MadeUpResults.hostile(), "out");

    assertThat(rendered(CounterRun.green(), "out"))
        .isEqualTo(rendered(CounterRun.green(), "fresh"));
  }

  private Map<String, String> rendered(Results results, String name) throws IOException {
    Path out = Files.createDirectories(folder.resolve(name));
    for (ReportRenderer renderer : ServiceLoader.load(ReportRenderer.class)) {
      assertThat(renderer.render(results, Lessons.NONE, out)).isRegularFile().startsWith(out);
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
