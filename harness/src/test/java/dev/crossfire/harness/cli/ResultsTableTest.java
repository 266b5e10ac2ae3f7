package dev.crossfire.harness.cli;

import static dev.crossfire.harness.cli.MadeUpRows.error;
import static dev.crossfire.harness.cli.MadeUpRows.held;
import static dev.crossfire.harness.cli.MadeUpRows.results;
import static dev.crossfire.harness.cli.MadeUpRows.sanitized;
import static dev.crossfire.harness.cli.MadeUpRows.shown;
import static dev.crossfire.harness.cli.MadeUpRows.skipped;
import static dev.crossfire.harness.cli.MadeUpRows.unclear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.RunInfo;
import dev.crossfire.harness.verdict.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ResultsTableTest {

  private static final Results RESULTS = results(true,
      shown("counter.plain", Verdict.PASS, "Lost."), held("counter.atomic-seq-cst"),
      shown("counter.mutex", Verdict.FAIL, "Outcome \"1, 1\" 890 times."),
      unclear("counter.spinlock", "No sample was taken."),
      unclear("counter.sharded", "No sample was taken."),
      error("counter.rwlock", "an actor threw\nin two lines"),
      skipped("once.lock", "The function may block."));

  private static final String TABLE =
      """
          VERDICT       SCENARIO                ENGINE            THREADS  LINKAGE   FINDING         SAMPLES  FORBIDDEN  MISSED WITH
          PASS          counter.plain           jcstress                2  critical  SHOWN         1,234,567        890            -
          PASS          counter.atomic-seq-cst  swarm     64 virtual on 2  critical  HELD              1,000          0        5e-07
          FAIL          counter.mutex           jcstress                2  critical  SHOWN         1,234,567        890            -
          INCONCLUSIVE  counter.spinlock        jcstress                2  critical  INCONCLUSIVE          0          0            -
          INCONCLUSIVE  counter.sharded         jcstress                2  critical  INCONCLUSIVE          0          0            -
          ERROR         counter.rwlock          jcstress                2  critical  ERROR                 0          0            -
          SKIPPED       once.lock               rounds                  2  critical  -                     -          -            -

          FAIL counter.mutex (jcstress, 2 threads, critical)
            Outcome "1, 1" 890 times.

          INCONCLUSIVE counter.spinlock (jcstress, 2 threads, critical)
          INCONCLUSIVE counter.sharded (jcstress, 2 threads, critical)
            No sample was taken.

          ERROR counter.rwlock (jcstress, 2 threads, critical)
            an actor threw
            in two lines

          SKIPPED once.lock (rounds, 2 threads, critical)
            The function may block.

          2 pass, 1 fail, 2 inconclusive, 1 error, 1 skipped in 58.9 s; seed 42
          """;

  @Test
  void eachRowIsALineAndEachReasonOfTroubleStandsOnceBelow() {
    assertThat(printed(RESULTS, Ansi.OFF)).isEqualTo(TABLE);
  }

  @Test
  void whoSpentTheBudgetAndIsInDoubtIsToldThatMoreOfItWouldHelp() {
    String hint = "The budget was spent: with more of it (--budget), or fewer scenarios, less may";
    var unclear = unclear("counter.spinlock", "Too few blocks.");
    assertThat(printed(spent(results(true, unclear)), Ansi.OFF)).contains(hint);
    assertThat(printed(results(true, unclear), Ansi.OFF)).doesNotContain(hint);
    assertThat(printed(spent(results(true, held("counter.mutex"))), Ansi.OFF)).doesNotContain(hint);
    assertThat(printed(spent(results(false, unclear)), Ansi.OFF)).doesNotContain(hint);
  }

  private static Results spent(Results results) {
    RunInfo run = results.run();
    return Results.of(results.environment(),
        run.ended(Duration.ofMillis(run.budgetMs()), run.complete()), results.results());
  }

  @Test
  void theTableIsTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(printed(RESULTS, Ansi.OFF)).isEqualTo(TABLE);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void coloursDoNotMoveTheColumns() {
    String coloured = printed(RESULTS, Ansi.ON);
    assertThat(coloured).isNotEqualTo(TABLE).contains("\u001b[32mPASS");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(TABLE);
  }

  @Test
  void whereASanitizerRanThereIsAColumnForIt() {
    assertThat(
        printed(
            results(true, shown("counter.plain", Verdict.PASS, "Lost."),
                sanitized(shown("counter.plain", Verdict.PASS, "A race."), 1_300),
                sanitized(held("counter.mutex"), 0),
                sanitized(skipped("once.lock", "Blind."), 0)),
            Ansi.OFF))
        .isEqualTo(
            """
                VERDICT  SCENARIO       ENGINE            THREADS  LINKAGE   SANITIZER              FINDING    SAMPLES  FORBIDDEN  MISSED WITH
                PASS     counter.plain  jcstress                2  critical  -                      SHOWN    1,234,567        890            -
                PASS     counter.plain  jcstress                2  critical  thread, 1,300 reports  SHOWN    1,234,567        890            -
                PASS     counter.mutex  swarm     64 virtual on 2  critical  thread, silent         HELD         1,000          0        5e-07
                SKIPPED  once.lock      rounds                  2  critical  thread                 -                -          -            -

                SKIPPED once.lock (rounds, 2 threads, critical, ThreadSanitizer)
                  Blind.

                3 pass, 0 fail, 0 inconclusive, 0 error, 1 skipped in 58.9 s; seed 42
                """);
  }

  @Test
  void aRunThatWasInterruptedSaysSo() {
    assertThat(printed(results(false), Ansi.OFF)).isEqualTo("""
        VERDICT  SCENARIO  ENGINE  THREADS  LINKAGE  FINDING  SAMPLES  FORBIDDEN  MISSED WITH

        0 pass, 0 fail, 0 inconclusive, 0 error, 0 skipped in 58.9 s; seed 42; interrupted
        """);
  }

  @Test
  void whatAProcessSaidLastCannotSteerTheTerminal() {
    Row row = error("counter.rwlock", "it said:\n\u001b[2J\u001b]0;PASS\u0007\r\u009b1A gone");
    assertThat(printed(results(true, row), Ansi.OFF))
        .contains("  it said:\n  \\u001B[2J\\u001B]0;PASS\\u0007\\r\\u009B1A gone\n");
  }

  private static String printed(Results results, Ansi ansi) {
    var text = new StringWriter();
    new ResultsTable(ansi).print(results, new PrintWriter(text));
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
