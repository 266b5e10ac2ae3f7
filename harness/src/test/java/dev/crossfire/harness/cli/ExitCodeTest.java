package dev.crossfire.harness.cli;

import static dev.crossfire.harness.cli.MadeUpRows.error;
import static dev.crossfire.harness.cli.MadeUpRows.held;
import static dev.crossfire.harness.cli.MadeUpRows.shown;
import static dev.crossfire.harness.cli.MadeUpRows.skipped;
import static dev.crossfire.harness.cli.MadeUpRows.unclear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

  @ParameterizedTest
  @CsvSource({"'', 3, 3", "SKIPPED, 3, 3", "PASS, 0, 0", "PASS SKIPPED, 0, 0", "INCONCLUSIVE, 0, 3",
      "PASS INCONCLUSIVE, 0, 3", "ERROR, 3, 3", "PASS ERROR, 3, 3", "INCONCLUSIVE ERROR, 3, 3",
      "FAIL, 1, 1", "PASS FAIL, 1, 1", "ERROR FAIL, 1, 1", "SKIPPED INCONCLUSIVE ERROR FAIL, 1, 1"})
  void theFirstThatAppliesDecides(String verdicts, int lenient, int strict) {
    List<Row> rows = new ArrayList<>();
    for (String verdict : verdicts.split(" ", -1)) {
      if (!verdict.isEmpty()) {
        rows.add(row(Verdict.valueOf(verdict)));
      }
    }
    var results = MadeUpRows.results(true, rows.toArray(Row[]::new));
    assertThat(ExitCode.of(results, false, true)).isEqualTo(lenient);
    assertThat(ExitCode.of(results, true, true)).isEqualTo(strict);
    assertThat(ExitCode.of(results, false, false)).isEqualTo(lenient == 0 ? 3 : lenient);
  }

  private static Row row(Verdict verdict) {
    return switch (verdict) {
      case PASS -> held("a.b");
      case FAIL -> shown("a.b", Verdict.FAIL, "");
      case INCONCLUSIVE -> unclear("a.b", "");
      case ERROR -> error("a.b", "");
      case SKIPPED -> skipped("a.b", "");
    };
  }
}
