package dev.crossfire.harness.lesson;

import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Conditions;
import dev.crossfire.harness.contract.Glob;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Misbehaviour;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How to stress a scenario, and what its declaration says of where that works. */
final class RunIt {

  private RunIt() {}

  /** The part; a scenario without a control is its own. */
  static List<Block> of(ScenarioSpec scenario, ScenarioSpec control) {
    List<Block.Item> items = new ArrayList<>();
    items.add(item("expected", expected(scenario)));
    if (scenario.role() == Role.FIX) {
      items.add(
          item(
              "control",
              scenario.controlIsMutant()
                  ? "its mutant: the same source without its repair"
                  : control.id() + ", in alternating blocks of the same run"));
    }
    items.add(
        item(
            "engines",
            scenario.workloads().stream().map(Workload::way).collect(Collectors.joining(", "))));
    items.add(item("linkage", linkage(scenario)));
    if (!scenario.conditions().variants().equals(Conditions.NONE.variants())) {
      items.add(
          item(
              "variants",
              scenario.conditions()
                  .variants()
                  .stream()
                  .map(Glob::text)
                  .collect(Collectors.joining(", "))));
    }
    for (Sanitizer sanitizer : List.of(Sanitizer.THREAD, Sanitizer.ADDRESS)) {
      items.add(item(sanitizer.title(), sight(scenario, control, sanitizer)));
    }
    return List.of(
        new Block.Code("", "./crossfire run " + scenario.id()), new Block.Items(items));
  }

  private static String expected(ScenarioSpec scenario) {
    return switch (scenario.role()) {
      case HAZARD -> "SHOWN, by " + ends(scenario);
      case FIX -> "HELD, and its control SHOWN by " + ends(scenario);
      case SUBJECT -> "nothing: it is to be found out";
    };
  }

  private static String ends(ScenarioSpec scenario) {
    return scenario.expects()
        .stream()
        .sorted()
        .map(RunIt::end)
        .collect(Collectors.joining(" or "));
  }

  private static String end(Misbehaviour misbehaviour) {
    return switch (misbehaviour) {
      case OUTCOME -> "a forbidden outcome";
      case CRASH -> "a process that dies, a fork of its own";
      case HANG -> "a call that does not return, in a fork of its own";
    };
  }

  private static String linkage(ScenarioSpec scenario) {
    if (scenario.blocking() == Blocking.MAY_BLOCK) {
      return "default; a function that may block is not linked as critical";
    }
    return scenario.conditions()
        .linkages()
        .stream()
        .map(Linkage::id)
        .collect(Collectors.joining(" and "));
  }

  /** What the hazard keeps from a sanitizer, nobody can show of its fix. */
  private static String sight(ScenarioSpec scenario, ScenarioSpec control, Sanitizer sanitizer) {
    return scenario.sanitizers()
        .blindSpot(sanitizer)
        .or(() -> control.sanitizers().blindSpot(sanitizer))
        .map(why -> "sees nothing of it. " + why)
        .orElse("can look on: --sanitize " + sanitizer.id());
  }

  private static Block.Item item(String name, String text) {
    return new Block.Item(name, Markdown.plain(text));
  }
}
