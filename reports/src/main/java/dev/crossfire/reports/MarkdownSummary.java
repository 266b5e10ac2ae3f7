package dev.crossfire.reports;

import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.report.ReportRenderer;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.reports.view.Badge;
import dev.crossfire.reports.view.EvidenceView;
import dev.crossfire.reports.view.OpinionView;
import dev.crossfire.reports.view.ReasonView;
import dev.crossfire.reports.view.ReportView;
import dev.crossfire.reports.view.RowView;
import dev.crossfire.reports.view.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report for a pull request or a job's page, {@code summary.md}: GitHub-flavoured Markdown. */
public final class MarkdownSummary implements ReportRenderer {

  private static final String TABLE_HEAD =
      """
          | Verdict | Scenario | Run as | Finding | Samples | Forbidden | Missed with |
          | :-- | :-- | :-- | :-- | --: | --: | --: |
          """;

  private static final String OPINIONS_HEAD =
      """
          | Scenario | Run as | Stress | Sanitizer | Together |
          | :-- | :-- | :-- | :-- | :-- |
          """;

  @Override
  public Path render(Results results, Lessons lessons, Path folder) throws IOException {
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
    if (!report.opinions().isEmpty()) {
      text.append("\n## Two opinions\n\n").append(OPINIONS_HEAD);
      report.opinions().forEach(opinion -> text.append(opinion(opinion)));
    }
    if (!report.reasons().isEmpty()) {
      text.append("\n## What did not pass, and why\n\n");
      report.reasons().forEach(reason -> text.append(reason(reason)));
    }
    Map<String, List<RowView>> reported = sanitizerReports(report);
    if (!reported.isEmpty()) {
      text.append("\n## What sanitizers reported\n\n");
      reported.forEach(
          (sentence, rows) -> text.append("- %s\n%s".formatted(sentence, list(rows))));
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

  private static String opinion(OpinionView opinion) {
    return "| %s | %s | %s | %s: %s | %s |\n"
        .formatted(
            MarkdownText.code(opinion.scenario().text()),
            String.join("; ", opinion.ways()),
            opinion.stress(),
            opinion.sanitizer(),
            opinion.opinion(),
            MarkdownText.text(opinion.together()));
  }

  private static String reason(ReasonView reason) {
    return "- **%s** %s\n%s".formatted(badge(reason.badge()), MarkdownText.text(reason.reason()),
        list(reason.rows()));
  }

  /** Each report once, with the rows in which it came. */
  private static Map<String, List<RowView>> sanitizerReports(ReportView report) {
    Map<String, List<RowView>> reported = new LinkedHashMap<>();
    for (RowView row : rows(report)) {
      for (EvidenceView piece : row.evidence()) {
        if (piece.kind() == EvidenceKind.SANITIZER) {
          String alarm = piece.falseAlarm().map(why -> ". A known false alarm: " + why).orElse("");
          reported
              .computeIfAbsent(
                  MarkdownText.text(piece.sentence() + alarm), _ -> new ArrayList<>())
              .add(row);
        }
      }
    }
    return reported;
  }

  private static String list(List<RowView> rows) {
    return rows.stream()
        .map(row -> "  - %s %s\n".formatted(MarkdownText.code(row.scenario()), runAs(row)))
        .collect(Collectors.joining());
  }

  private static String runAs(RowView row) {
    return MarkdownText.text(row.setup() + ", " + row.linkage());
  }

  private static String badge(Badge badge) {
    return badge.sign() + " " + badge.text();
  }
}
