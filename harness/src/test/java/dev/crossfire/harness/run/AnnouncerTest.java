package dev.crossfire.harness.run;

import static dev.crossfire.harness.MadeUp.fix;
import static dev.crossfire.harness.MadeUp.hazard;
import static dev.crossfire.harness.run.MadeUpRun.row;
import static dev.crossfire.harness.run.ScriptedForks.clean;
import static dev.crossfire.harness.run.ScriptedForks.crash;
import static dev.crossfire.harness.run.ScriptedForks.racy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a listener has heard by when: it is what is on the disk when the run is killed. */
class AnnouncerTest {

  private static final ScenarioSpec PLAIN = hazard("counter.plain");
  private static final ScenarioSpec A = fix("counter.a", "counter.plain");
  private static final ScenarioSpec B = fix("counter.b", "counter.plain");
  private static final ScenarioSpec C = fix("counter.c", "counter.plain");

  private final ScriptedForks forks = new ScriptedForks().always("counter.plain", racy());

  @Test
  void aFixIsFinishedAsSoonAsItIsSettledAndItsControlLast() {
    forks.script("counter.c", nth -> nth == 1 ? racy() : clean());
    MadeUpRun run = run(PLAIN, A, B, C);
    run.rows();
    assertThat(run.finished()).extracting(Row::scenario)
        .containsExactly("counter.c", "counter.a", "counter.b", "counter.plain");
  }

  @Test
  void whatWasToldToBeFinishedIsWhatTheRunReturns() {
    forks.script("counter.b", nth -> nth == 6 ? crash() : clean());
    MadeUpRun run = run(PLAIN, A, B, C);
    assertThat(run.rows()).containsExactlyInAnyOrderElementsOf(run.finished());
  }

  @Test
  void aFinishedRowIsStressedNoMore() {
    forks.script("counter.a", nth -> nth == 2 ? racy() : clean());
    List<Row> rows = run(PLAIN, A, B, C).rows();
    assertThat(forks.scenarios()).filteredOn("counter.a"::equals).hasSize(2);
    assertThat(row(rows, "counter.a").samples()).isEqualTo(2 * ScriptedForks.SAMPLES);
  }

  @Test
  void aHazardIsToldToBeShownAtItsFirstSightingThoughItGoesOn() {
    MadeUpRun run = run(PLAIN, A);
    run.rows();
    assertThat(run.soFar()).extracting(Row::scenario, Row::finding, Row::samples)
        .containsExactly(tuple("counter.plain", Finding.SHOWN, (long) ScriptedForks.SAMPLES));
  }

  @Test
  void atTheEndOfAForkEveryRowInDoubtIsTold() {
    forks.script("counter.a", nth -> nth == 3 ? new BlockEnd.Lost("gone") : clean());
    MadeUpRun run = run(PLAIN, A, B);
    run.rows();
    List<Row> told = new ArrayList<>(run.soFar());
    told.removeFirst();
    assertThat(told).extracting(Row::scenario, Row::samples)
        .containsExactly(
            tuple("counter.a", 2L * ScriptedForks.SAMPLES),
            tuple("counter.b", 2L * ScriptedForks.SAMPLES),
            tuple("counter.plain", 3L * ScriptedForks.SAMPLES));
  }

  @Test
  void ofARowWithoutASampleNothingIsTold() {
    forks.always("counter.a", new BlockEnd.Lost("gone"));
    MadeUpRun run = run(PLAIN, A);
    run.rows();
    assertThat(run.soFar()).extracting(Row::scenario).containsOnly("counter.plain");
    assertThat(run.finished()).extracting(Row::finding)
        .containsExactly(Finding.ERROR, Finding.SHOWN);
  }

  private MadeUpRun run(ScenarioSpec... specs) {
    return new MadeUpRun(forks, Duration.ofMinutes(1),
        MadeUpRun.plan(List.of(Linkage.DEFAULT), specs));
  }
}
