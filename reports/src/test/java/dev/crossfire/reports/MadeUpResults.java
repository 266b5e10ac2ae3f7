package dev.crossfire.reports;

import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.record.EnvironmentInfo;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.RunInfo;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Verdict;
import java.util.List;
import java.util.Map;

/** Documents for tests. */
public final class MadeUpResults {

  /** Texts that mean something to HTML, CSS, Markdown, XML, a terminal or a template, or that hide what they are. */
  public static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</title></style></table><!--",
          "]]><x/>&lt;&amp;",
          "javascript:alert(1)",
          "http://example.invalid/x www.example.invalid someone@example.invalid",
          "a | b \\| c",
          "|@red x|@ @|bold y|@",
          "`code` ``two`` **bold** _it_ ~~gone~~ [text](http://example.invalid) ![i](x) # $x$ :smile:",
          "${7*7} @if(true) @template.x() $unsafe{x} %s %n {}",
          "two\nlines\r\nand\ttab",
          "nul \u0000 bell \u0007 escape \u001b[31m delete \u007f next \u0085",
          "right \u202e to left \u2066 isolate \u200b zero \ufeff mark",
          "half \ud800 pair \udc00, no \uffff character",
          "שלום عربى 漢字 🙂 é",
          "-".repeat(2_000));

  private static final EnvironmentInfo ENVIRONMENT =
      new EnvironmentInfo("Linux", "amd64", 2, "Some CPU", "JDK 25", "gcc 12", "0.1.0");

  private MadeUpResults() {}

  public static Results of(Row... rows) {
    return Results.of(ENVIRONMENT, run(true), List.of(rows));
  }

  public static Results interrupted(Row... rows) {
    return Results.of(ENVIRONMENT, run(false), List.of(rows));
  }

  /** Every text of the document is hostile; the rows have different verdicts. */
  public static Results hostile() {
    var rows =
        HOSTILE.stream()
            .map(MadeUpResults::hostileRow)
            .toList();
    String all = String.join("\n", HOSTILE);
    return Results.of(
        new EnvironmentInfo(all, all, 2, all, all, all, all),
        new RunInfo(all, 1, 2, -1, HOSTILE, false),
        rows);
  }

  private static Row hostileRow(String text) {
    Verdict[] verdicts = {Verdict.PASS, Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.ERROR};
    return MadeUpRow.subject(text + "." + text)
        .control(text)
        .variant(text)
        .reason(text)
        .judged(Finding.SHOWN, verdicts[HOSTILE.indexOf(text) % verdicts.length])
        .outcome(new OutcomeCount(text, Long.MAX_VALUE / 2, Expectation.FORBIDDEN, text))
        .evidence(
            new Evidence(EvidenceKind.CRASH, text + "!",
                Map.of(text, text, "list", List.of(text, 1, Map.of(text, text)))))
        .row();
  }

  private static RunInfo run(boolean complete) {
    return new RunInfo("2026-11-20T13:54:07.120Z", 58_914, 60_000, 42, List.of("run"), complete);
  }
}
