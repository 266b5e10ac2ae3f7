package dev.crossfire.harness.lesson;

import dev.crossfire.harness.contract.OutcomeRule;
import dev.crossfire.harness.contract.OutcomeTable;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can come out, as the scenario's annotations grade it: a table for each way of running that has its own. */
final class Outcomes {

  private Outcomes() {}

  static List<Block> of(ScenarioSpec scenario, String recorded) {
    Map<List<List<String>>, List<String>> waysByTable = new LinkedHashMap<>();
    for (Workload workload : scenario.workloads()) {
      waysByTable
          .computeIfAbsent(rows(workload.outcomes()), _ -> new ArrayList<>())
          .add(workload.way());
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Prose(recorded));
    waysByTable.forEach(
        (rows, ways) -> {
          blocks.add(new Block.Prose("By " + String.join(", ", ways) + ":"));
          blocks.add(new Block.Table(List.of("outcome", "grade", "how it comes about"), rows));
        });
    return blocks;
  }

  private static List<List<String>> rows(OutcomeTable table) {
    List<List<String>> rows = new ArrayList<>();
    for (OutcomeRule rule : table.rules()) {
      rows.add(row(Markdown.code(pattern(rule)), rule));
    }
    rows.add(row("anything else", table.otherwise()));
    return rows;
  }

  private static List<String> row(String outcome, OutcomeRule rule) {
    return List.of(
        outcome, rule.expectation().name().toLowerCase(Locale.ROOT),
        Markdown.plain(rule.description()));
  }

  /** As it was declared, without the marks of a literal. */
  private static String pattern(OutcomeRule rule) {
    return rule.pattern().pattern().replace("\\Q", "").replace("\\E", "");
  }
}
