package dev.crossfire.reports;

import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.report.ReportRenderer;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * The report for continuous integration, {@code junit.xml}: a suite is a family, a test case a row.
 *
 * <p>FAIL is a failure and ERROR an error. INCONCLUSIVE and SKIPPED are both skipped, with a message that says which:
 * the format has no word for a test that ran and could not tell.
 */
public final class JunitXmlReport implements ReportRenderer {

  @Override
  public Path render(Results results, Lessons lessons, Path folder) throws IOException {
    Path file = folder.resolve("junit.xml");
    try (OutputStream out = Files.newOutputStream(file);
        XmlWriter xml = new XmlWriter(out)) {
      suites(xml, results);
    } catch (XMLStreamException e) {
      throw new IOException("cannot write " + file, e);
    }
    return file;
  }

  private static void suites(XmlWriter xml, Results results) throws XMLStreamException {
    Map<String, List<Row>> families =
        results.results()
            .stream()
            .collect(Collectors.groupingBy(Row::family, LinkedHashMap::new, Collectors.toList()));
    xml.start("testsuites", "name", "crossfire");
    counts(xml, results.results());
    for (var family : families.entrySet()) {
      suite(xml, results, family.getKey(), family.getValue());
    }
    xml.end();
  }

  private static void suite(XmlWriter xml, Results results, String family, List<Row> rows)
      throws XMLStreamException {
    xml.start("testsuite", "name", Visible.line(family));
    counts(xml, rows);
    xml.start("properties");
    property(xml, "seed", Long.toString(results.run().seed()));
    property(xml, "complete", Boolean.toString(results.run().complete()));
    property(xml, "startedAt", results.run().startedAt());
    xml.end();
    for (Row row : rows) {
      testCase(xml, row);
    }
    xml.end();
  }

  private static void counts(XmlWriter xml, List<Row> rows) throws XMLStreamException {
    xml.attribute("tests", Integer.toString(rows.size()));
    xml.attribute("failures", count(rows, Verdict.FAIL));
    xml.attribute("errors", count(rows, Verdict.ERROR));
    xml.attribute("skipped", count(rows, Verdict.INCONCLUSIVE, Verdict.SKIPPED));
    xml.attribute("time", seconds(rows.stream().mapToLong(Row::durationMs).sum()));
  }

  private static void property(XmlWriter xml, String name, String value) throws XMLStreamException {
    xml.start("property", "name", name);
    xml.attribute("value", Visible.line(value));
    xml.end();
  }

  private static void testCase(XmlWriter xml, Row row) throws XMLStreamException {
    xml.start("testcase", "name", RowName.way(row));
    xml.attribute("classname", Visible.line(row.scenario()));
    xml.attribute("time", seconds(row.durationMs()));
    switch (row.verdict()) {
      case PASS -> {}
      case FAIL -> problem(xml, "failure", row);
      case ERROR -> problem(xml, "error", row);
      case INCONCLUSIVE, SKIPPED -> {
        xml.start("skipped", "message", row.verdict() + ": " + Visible.line(row.reason()));
        xml.end();
      }
    }
    xml.end();
  }

  private static void problem(XmlWriter xml, String element, Row row) throws XMLStreamException {
    xml.start(element, "message", Visible.line(row.reason()));
    xml.attribute("type", String.valueOf(row.finding()));
    xml.text(details(row));
    xml.end();
  }

  private static String details(Row row) {
    var text = new StringBuilder("%s\n%s\n".formatted(RowName.of(row), Visible.line(row.reason())));
    for (OutcomeCount outcome : row.outcomes()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%,d times \"%s\", %s: %s\n",
              outcome.count(),
              Visible.line(outcome.outcome()),
              outcome.expect(),
              Visible.line(outcome.description())));
    }
    for (Evidence evidence : row.evidence()) {
      text.append("%s: %s\n".formatted(evidence.kind(), Visible.line(evidence.summary())));
      evidence
          .details()
          .forEach(
              (name, value) -> text.append(
                  "  %s: %s\n".formatted(Visible.line(name),
                      Visible.block(String.valueOf(value)))));
    }
    return text.toString();
  }

  private static String count(List<Row> rows, Verdict... verdicts) {
    return Long
        .toString(rows.stream().filter(row -> List.of(verdicts).contains(row.verdict())).count());
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1e3);
  }
}
