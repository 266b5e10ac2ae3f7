package dev.crossfire.reports;

import dev.crossfire.harness.record.ReportRenderer;
import dev.crossfire.harness.record.Results;
import dev.crossfire.reports.view.Badge;
import dev.crossfire.reports.view.ReasonView;
import dev.crossfire.reports.view.ReportView;
import dev.crossfire.reports.view.RowView;
import dev.crossfire.reports.view.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The report for a pull request or a job's page, {@code summary.md}: GitHub-flavoured Markdown. */
public final class MarkdownSummary implements ReportRenderer {

  private static final String TABLE_HEAD =
      """
          | Verdict | Scenario | Run as | Finding | Samples | Forbidden | Missed with |
          | :-- | :-- | :-- | :-- | --: | --: | --: |
          """;

  @Override
  public Path render(Results results, Path folder) throws IOException {
    return Files.writeString(folder.resolve("summary.md"), text(ReportView.of(results)));
  }

  private static String text(ReportView report) {
    var text = new StringBuilder();
    text.append("# Crossfire: ").append(report.headline().sentence()).append("\n\n");
    if (!report.run().complete()) {
      text.append("This run was interrupted: it holds what was finished by then.\n\n");
    }
    report
        .facts()
        .forEach(
            fact -> text
                .append("- %s: %s\n".formatted(fact.name(), MarkdownText.text(fact.value()))));
    text.append("- Run it again: ").append(MarkdownText.code(report.run().command())).append('\n');
    if (!report.isEmpty()) {
      text.append("\n## Every row\n\n").append(TABLE_HEAD);
      rows(report).forEach(row -> text.append(line(row)));
      text.append('\n').append(Words.HELD_LIMIT).append('\n');
    }
    if (!report.reasons().isEmpty()) {
      text.append("\n## What did not pass, and why\n\n");
      report.reasons().forEach(reason -> text.append(reason(reason)));
    }
    return text.toString();
  }

  private static List<RowView> rows(ReportView report) {
    return report.families()
        .stream()
        .flatMap(family -> family.scenarios().stream())
        .flatMap(scenario -> scenario.rows().stream())
        .toList();
  }

  private static String line(RowView row) {
    return "| %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            badge(row.badge()),
            MarkdownText.code(row.scenario()),
            runAs(row),
            row.finding().map(Enum::name).orElse("–"),
            row.ran() ? row.samples() : "–",
            row.ran() ? row.forbidden() : "–",
            row.missedWith().orElse("–"));
  }

  private static String reason(ReasonView reason) {
    String rows =
        reason.rows()
            .stream()
            .map(row -> "  - %s %s\n".formatted(MarkdownText.code(row.scenario()), runAs(row)))
            .collect(Collectors.joining());
    return "- **%s** %s\n%s".formatted(badge(reason.badge()), MarkdownText.text(reason.reason()),
        rows);
  }

  private static String runAs(RowView row) {
    return MarkdownText.text(row.setup() + ", " + row.linkage());
  }

  private static String badge(Badge badge) {
    return badge.sign() + " " + badge.text();
  }
}
