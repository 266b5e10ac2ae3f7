package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Twenty runs of the counters in a row, each with its own seed: {@code mvn -Plong verify}. */
@Tag("long")
class RepeatedRunsTest {

  @TempDir
  private Path folder;

  @RepeatedTest(20)
  void everyHazardIsShownAndEveryFixHolds() throws Exception {
    var ended = new Crossfire(folder).run("counter.*", "--budget", "60s", "--strict");

    Map<Boolean, List<Row>> rows =
        ended.results()
            .results()
            .stream()
            .filter(row -> row.finding() != null)
            .collect(Collectors.partitioningBy(row -> row.control() == null));
    assertThat(rows.get(true)).hasSize(26).extracting(Row::finding).containsOnly(Finding.SHOWN);
    assertThat(rows.get(false))
        .hasSize(42)
        .allSatisfy(
            row -> {
              assertThat(row.finding()).as(row.reason()).isEqualTo(Finding.HELD);
              assertThat(Objects.requireNonNull(row.power()).missProbability()).isLessThan(1e-6);
            });
    assertThat(ended.exitCode()).isZero();
  }
}
