package dev.crossfire.reports;

import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.report.ReportRenderer;
import dev.crossfire.harness.verdict.Verdict;
import dev.crossfire.reports.view.ReportView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report for code scanners, {@code results.sarif}: SARIF 2.1.0.
 *
 * <p>A FAIL is a result. ERROR, INCONCLUSIVE and SKIPPED are notifications of the tool, as error, warning and note:
 * as results of another kind they would be alerts in every viewer that knows one kind alone.
 */
public final class SarifReport implements ReportRenderer {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Override
  public Path render(Results results, Lessons lessons, Path folder) throws IOException {
    return Files.writeString(folder.resolve("results.sarif"),
        MAPPER.writeValueAsString(log(results)) + "\n");
  }

  private static SarifLog log(Results results) {
    var driver =
        new SarifLog.Driver("Crossfire", Visible.line(results.environment().crossfire()),
            SarifRules.all());
    return new SarifLog(
        SarifLog.SCHEMA,
        SarifLog.VERSION,
        List.of(
            new SarifLog.Run(
                new SarifLog.Tool(driver),
                List.of(invocation(results)),
                results.results()
                    .stream()
                    .filter(row -> row.verdict() == Verdict.FAIL)
                    .map(SarifReport::result)
                    .toList())));
  }

  private static SarifLog.Invocation invocation(Results results) {
    return new SarifLog.Invocation(
        results.run().complete() && results.summary().error() == 0,
        ReportView.of(results).run().command(),
        results.results()
            .stream()
            .filter(row -> row.verdict() != Verdict.PASS && row.verdict() != Verdict.FAIL)
            .map(row -> new SarifLog.Notification(level(row.verdict()), message(row),
                locations(row)))
            .toList());
  }

  private static SarifLog.Result result(Row row) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("role", row.role().id());
    properties.put("finding", String.valueOf(row.finding()));
    properties.put("samples", row.samples());
    return new SarifLog.Result(
        SarifRules.id(row.role()),
        "fail",
        level(row.verdict()),
        message(row),
        locations(row),
        Map.of("crossfireRow/v1", RowName.of(row)),
        properties);
  }

  private static String level(Verdict verdict) {
    return switch (verdict) {
      case FAIL, ERROR -> "error";
      case INCONCLUSIVE -> "warning";
      case SKIPPED, PASS -> "note";
    };
  }

  private static SarifLog.Message message(Row row) {
    return new SarifLog.Message(
        "%s %s: %s".formatted(row.verdict(), RowName.of(row), Visible.line(row.reason())));
  }

  private static List<SarifLog.Location> locations(Row row) {
    String scenario = Visible.line(row.scenario());
    return List.of(
        new SarifLog.Location(
            SarifSource.of(row.evidence()).orElse(null),
            List.of(new SarifLog.LogicalLocation(scenario, scenario))));
  }
}
