package dev.crossfire.reports;

import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.report.ReportRenderer;
import dev.crossfire.reports.view.ReportView;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The report for people, {@code report/index.html}.
 *
 * <p>It is one file: it asks for nothing from anywhere, runs no script, and reads the same from a disk, an archive
 * or a server. The templates in {@code src/main/jte} are compiled with the module.
 */
public final class HtmlReport implements ReportRenderer {

  /** Where the build puts the classes of the templates; reports/pom.xml says the same. */
  private static final String TEMPLATES = "dev.crossfire.reports.templates";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader(),
          TEMPLATES);

  @Override
  public Path render(Results results, Lessons lessons, Path folder) throws IOException {
    var html = new StringOutput();
    engine.render("report.jte", Map.of("report", ReportView.of(results, lessons), "css", css()),
        html);
    Path page = folder.resolve("report").resolve("index.html");
    Files.createDirectories(page.getParent());
    return Files.writeString(page, html.toString());
  }

  private static String css() throws IOException {
    try (InputStream css =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"), "report.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
