package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.lesson.Pages;
import dev.crossfire.harness.run.Catalogue;
import dev.crossfire.harness.run.Selection;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code crossfire list}. */
@Command(
    name = "list",
    description = "Lists families and scenarios with role, contract and one line each.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    showDefaultValues = true)
final class ListCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "SCENARIO-GLOB", arity = "0..*",
      description = "Which scenarios (all by default).")
  private List<String> globs = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      description = "How to print them.")
  private OutputFormat format;

  @Override
  public Integer call() {
    List<ScenarioSpec> scenarios =
        new Selection(globs).from(Catalogue.load(ListCommand.class.getClassLoader()));
    if (scenarios.isEmpty()) {
      spec.commandLine().getErr().println("crossfire: there is no scenario on the class path");
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> printText(scenarios, out);
      case JSON -> out.println(json(scenarios));
    }
    return ExitCode.OK;
  }

  private static void printText(List<ScenarioSpec> scenarios, PrintWriter out) {
    Pages pages = Pages.load(ListCommand.class.getClassLoader());
    String family = "";
    int width =
        scenarios.stream().mapToInt(scenario -> scenario.id().value().length()).max().orElse(0);
    for (ScenarioSpec scenario : scenarios) {
      if (!scenario.id().family().equals(family)) {
        family = scenario.id().family();
        out.println(family + question(family, pages));
      }
      out.printf(
          "  %-" + width + "s  %-7s  %-16s  %s%n",
          scenario.id(),
          scenario.role().id(),
          scenario.contract().id(),
          scenario.summary());
    }
  }

  private static String question(String family, Pages pages) {
    return pages.ofFamily(family).map(page -> ": " + page.question()).orElse("");
  }

  private static String json(List<ScenarioSpec> scenarios) {
    record Line(
        String scenario, String family, String role, @Nullable String control, String contract,
        String summary, List<String> blindSanitizers) {}
    List<Line> lines =
        scenarios.stream()
            .map(
                scenario -> new Line(
                    scenario.id().value(),
                    scenario.id().family(),
                    scenario.role().id(),
                    scenario.control().map(ScenarioId::value).orElse(null),
                    scenario.contract().id(),
                    scenario.summary(),
                    scenario.sanitizers()
                        .blindSpots()
                        .keySet()
                        .stream()
                        .map(Sanitizer::id)
                        .sorted()
                        .toList()))
            .toList();
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(lines);
  }
}
