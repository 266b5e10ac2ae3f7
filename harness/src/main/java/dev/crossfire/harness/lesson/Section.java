package dev.crossfire.harness.lesson;

import dev.crossfire.harness.contract.ScenarioId;
import java.util.List;

/**
 * What a page says of a scenario.
 *
 * @param scenario the scenario
 * @param code the code that it is about, at least one piece
 * @param stress who calls it, and what comes of it
 * @param rule what to remember, in one sentence
 * @param next where to go on
 * @param text Markdown: of a hazard the interleaving that breaks it, of a fix why it is enough and what it costs
 */
public record Section(
    ScenarioId scenario, List<Excerpt> code, Stress stress, String rule, Next next, String text) {

  /**
   * A piece of source code.
   *
   * @param file the name of its file
   * @param code whole lines
   */
  public record Excerpt(String file, String code) {}

  /**
   * The scenario to look at next.
   *
   * @param scenario its name
   * @param changes the one thing that it changes, a sentence in Markdown
   */
  public record Next(ScenarioId scenario, String changes) {}

  public Section {
    code = List.copyOf(code);
    if (code.isEmpty() || rule.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException(
          "%s needs code, a rule and a text; found: code=%d, rule=%s, text=%s"
              .formatted(scenario, code.size(), rule, text));
    }
  }
}
