package dev.crossfire.reports;

import static dev.crossfire.reports.MadeUpRow.fix;
import static dev.crossfire.reports.MadeUpRow.hazard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class JunitXmlReportTest {

  @TempDir
  private Path folder;

  @Test
  void aSuiteIsAFamilyAndATestCaseARow() throws Exception {
    Element suites =
        xml(
            MadeUpResults.of(
                hazard("a.b").row(),
                fix("a.c").judged(Finding.SHOWN, Verdict.FAIL).row(),
                fix("b.d").judged(Finding.ERROR, Verdict.ERROR).row(),
                fix("b.e").judged(Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE).row(),
                fix("b.f").skipped()));

    assertThat(counts(suites)).containsExactly("5", "1", "1", "2", "0.300");
    assertThat(elements(suites, "testsuite")).extracting(suite -> suite.getAttribute("name"))
        .containsExactly("a", "b");
    assertThat(counts(elements(suites, "testsuite").getLast())).containsExactly("3", "0", "1", "2",
        "0.180");
    assertThat(elements(suites, "testcase"))
        .extracting(test -> test.getAttribute("classname"))
        .containsExactly("a.b", "a.c", "b.d", "b.e", "b.f");
    assertThat(elements(suites, "testcase").getFirst().getAttribute("name"))
        .isEqualTo("jcstress, 2 platform threads, default linkage, gcc-O2, sanitizer none");
  }

  @Test
  void aFailureHasItsReasonAndItsHistogram() throws Exception {
    Element failure =
        elements(
            xml(
                MadeUpResults.of(
                    fix("a.b")
                        .judged(Finding.SHOWN, Verdict.FAIL)
                        .reason("Lost \"3\".")
                        .outcome(new OutcomeCount("1, 1", 1_234, Expectation.FORBIDDEN, "lost"))
                        .row())),
            "failure")
            .getFirst();

    assertThat(failure.getAttribute("message")).isEqualTo("Lost \"3\".");
    assertThat(failure.getAttribute("type")).isEqualTo("SHOWN");
    assertThat(failure.getTextContent())
        .isEqualTo(
            """
                a.b (jcstress, 2 platform threads, default linkage, gcc-O2, sanitizer none)
                Lost "3".
                1,234 times "1, 1", FORBIDDEN: lost
                """);
  }

  @Test
  void whatCouldNotBeJudgedIsSkippedAndSaysWhich() throws Exception {
    Element suites =
        xml(
            MadeUpResults.of(
                fix("a.b").judged(Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE)
                    .reason("No overlap.")
                    .row(),
                fix("a.c").reason("It may block.").skipped()));

    assertThat(elements(suites, "skipped"))
        .extracting(skipped -> skipped.getAttribute("message"))
        .containsExactly("INCONCLUSIVE: No overlap.", "SKIPPED: It may block.");
  }

  @Test
  void hostileTextIsReadBackAsText() throws Exception {
    Element suites = xml(MadeUpResults.hostile());

    assertThat(elements(suites, "testcase"))
        .extracting(test -> test.getAttribute("classname"))
        .containsExactlyElementsOf(
            MadeUpResults.HOSTILE.stream().map(text -> Visible.line(text + "." + text)).toList());
    assertThat(elements(suites, "failure"))
        .isNotEmpty()
        .allSatisfy(
            failure -> assertThat(failure.getTextContent())
                .contains(": " + failure.getAttribute("message") + "\n"));
  }

  @Test
  void anEmptyRunIsAnEmptyList() throws Exception {
    Element suites = xml(MadeUpResults.of());

    assertThat(counts(suites)).containsExactly("0", "0", "0", "0", "0.000");
    assertThat(elements(suites, "testsuite")).isEmpty();
  }

  private Element xml(Results results) throws Exception {
    Path file = new JunitXmlReport().render(results, Lessons.NONE, folder);
    assertThat(file).isEqualTo(folder.resolve("junit.xml"));
    Element root = DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("testsuites");
    return root;
  }

  private static List<String> counts(Element element) {
    return List.of("tests", "failures", "errors", "skipped", "time")
        .stream()
        .map(element::getAttribute)
        .toList();
  }

  private static List<Element> elements(Element root, String name) {
    var nodes = root.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
