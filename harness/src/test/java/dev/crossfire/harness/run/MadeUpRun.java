package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs made-up scenarios in scripted forks. */
final class MadeUpRun implements RunListener {

  static final long SEED = 42;

  private final ScriptedForks forks;
  private final StressRun run;
  private final List<Row> finished = new ArrayList<>();
  private final List<Row> soFar = new ArrayList<>();

  MadeUpRun(ScriptedForks forks, Duration budget, RunPlan plan) {
    this.forks = forks;
    this.run = new StressRun(plan, new Budget(budget), SEED, forks, this, forks.clock());
  }

  static List<Row> of(ScriptedForks forks, ScenarioSpec... specs) {
    return new MadeUpRun(forks, Duration.ofMinutes(1), plan(List.of(Linkage.DEFAULT), specs))
        .rows();
  }

  static RunPlan plan(List<Linkage> linkages, ScenarioSpec... specs) {
    var everything = new Selection(List.of());
    return Planner.plan(new Catalogue(List.of(specs)), everything, linkages, "gcc-O2");
  }

  static Row row(List<Row> rows, String scenario) {
    return rows.stream().filter(row -> row.scenario().equals(scenario)).findFirst().orElseThrow();
  }

  List<Row> rows() {
    List<Row> rows = run.run();
    if (forks.stillOpen() != 0) {
      throw new AssertionError("forks left open: " + forks.stillOpen());
    }
    return rows;
  }

  void cancel() {
    run.cancel();
  }

  /** The rows in the order in which they were told to be finished. */
  List<Row> finished() {
    return List.copyOf(finished);
  }

  @Override
  public void finished(List<Row> rows) {
    finished.addAll(rows);
  }

  /** What was said of rows before they were finished, in order. */
  List<Row> soFar() {
    return List.copyOf(soFar);
  }

  @Override
  public void soFar(List<Row> rows) {
    for (Row row : rows) {
      if (finished.stream().anyMatch(each -> Row.ORDER.compare(each, row) == 0)) {
        throw new AssertionError("told of a row that was finished: " + row);
      }
    }
    soFar.addAll(rows);
  }
}
