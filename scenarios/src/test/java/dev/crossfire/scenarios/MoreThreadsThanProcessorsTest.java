package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three actors and a swarm on two processors: they run, they see the race, and the row says that they share. */
class MoreThreadsThanProcessorsTest {

  private static final String SHARED = "threads shared 2 processors, so that at most 2 ran";

  @TempDir
  private Path folder;

  @Test
  void actorsAndThreadsThatShareProcessorsRunAndSaySo() throws Exception {
    var ended = new Crossfire(folder).through("taskset", "-c", "0,1")
        .run("counter.atomic-seq-cst", "--budget", "30s", "--linkage", "default");

    List<Row> sharing =
        ended.results().results().stream().filter(row -> row.threads() > 2).toList();
    assertThat(sharing).hasSize(6)
        .allSatisfy(row -> assertThat(row.reason()).contains(row.threads() + " " + SHARED));
    assertThat(sharing).filteredOn(row -> row.engine() == Engine.JCSTRESS)
        .hasSize(2)
        .allSatisfy(row -> {
          assertThat(row.threads()).isEqualTo(3);
          assertThat(row.samples()).isPositive();
          assertThat(row.outcomes())
              .allSatisfy(outcome -> assertThat(outcome.outcome().split(", ")).hasSize(4));
        });
    assertThat(sharing).filteredOn(row -> row.control() == null)
        .extracting(Row::finding)
        .containsOnly(Finding.SHOWN);
    assertThat(sharing).filteredOn(row -> row.threadKind() == ThreadKind.VIRTUAL)
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.engine()).isEqualTo(Engine.SWARM));
    assertThat(ended.out()).containsPattern("counter.plain +jcstress +3 on 2 ")
        .containsPattern("counter.plain +swarm +64 virtual on 2 ");
  }

  @Test
  void twoActorsOnTwoProcessorsSayNothingOfIt() throws Exception {
    var ended = new Crossfire(folder).through("taskset", "-c", "0,1")
        .run("counter.load-then-store", "--budget", "10s", "--linkage", "default");

    assertThat(ended.results().results())
        .filteredOn(row -> row.threads() == 2)
        .hasSize(2)
        .noneMatch(row -> row.reason().contains(SHARED));
  }
}
