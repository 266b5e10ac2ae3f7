package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.lesson.Block;
import dev.crossfire.harness.record.BadResultsException;
import dev.crossfire.harness.record.EnvironmentInfo;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
import dev.crossfire.harness.record.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the newest run saw of a scenario. */
final class Observed {

  private Observed() {}

  /** What the results of a folder say of the scenario, or why they say nothing. */
  static List<Block> of(ScenarioId scenario, Path folder) {
    Block.Code command = new Block.Code("", "./crossfire run " + scenario);
    if (!Files.exists(folder)) {
      return List.of(prose("No run is in reports/runs yet. Observe it:"), command);
    }
    Results results;
    try {
      results = ResultsFile.read(ResultsFile.in(folder));
    } catch (BadResultsException e) {
      return List.of(prose("Nothing can be read from the newest run: " + e.getMessage()), command);
    }
    List<Row> rows =
        results.results()
            .stream()
            .filter(row -> row.scenario().equals(scenario.value()))
            .toList();
    if (rows.isEmpty()) {
      return List.of(prose("It is not in the newest run. Observe it:"), command);
    }
    EnvironmentInfo on = results.environment();
    return List.of(
        prose(
            "By the newest run, of %s, on %d × %s, %s; %s; JDK %s; Crossfire %s:"
                .formatted(results.run().startedAt(), on.cpus(), on.cpuModel(), on.os(),
                    on.compiler(), on.jdk(), on.crossfire())),
        new Block.Table(
            List.of("run as", "samples", "forbidden", "finding", "verdict"),
            rows.stream().map(Observed::cells).toList()));
  }

  private static List<String> cells(Row row) {
    return ResultsTable.figures(row).stream().map(MarkdownText::escaped).toList();
  }

  private static Block prose(String text) {
    return new Block.Prose(MarkdownText.escaped(text));
  }
}
