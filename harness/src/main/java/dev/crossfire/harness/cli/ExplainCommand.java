package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.lesson.Lesson;
import dev.crossfire.harness.run.Catalogue;
import dev.crossfire.harness.run.UsageException;
import dev.crossfire.harness.session.OutputFolder;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfire explain}. */
@Command(
    name = "explain",
    description = "Tells what a scenario teaches: the code, the interleaving, the fix, the rule, and what the newest run saw of it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "SCENARIO", description = "Which scenario, such as counter.plain.")
  private String name;

  @Override
  public Integer call() {
    Catalogue catalogue = Catalogue.load(ExplainCommand.class.getClassLoader());
    ScenarioSpec scenario = scenario(catalogue);
    Lesson lesson =
        Lessonbook.of(catalogue)
            .of(scenario.id().value())
            .orElseThrow(() -> new UsageException("no page explains " + scenario.id()));
    var out = spec.commandLine().getOut();
    new LessonPrinter(out, spec.commandLine().getColorScheme().ansi(), Terminal.width(spec))
        .print(lesson.observed(Observed.of(scenario.id(), OutputFolder.latest())));
    out.flush();
    return ExitCode.OK;
  }

  private ScenarioSpec scenario(Catalogue catalogue) {
    return id()
        .flatMap(catalogue::find)
        .orElseThrow(
            () -> new UsageException(
                "there is no scenario '%s'; './crossfire list' shows all %d"
                    .formatted(name, catalogue.all().size())));
  }

  private Optional<ScenarioId> id() {
    try {
      return Optional.of(new ScenarioId(name));
    } catch (IllegalArgumentException notEvenAName) {
      return Optional.empty();
    }
  }
}
