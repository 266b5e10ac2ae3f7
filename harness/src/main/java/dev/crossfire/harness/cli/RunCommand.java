package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.fork.ForkedStressFactory;
import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.Catalogue;
import dev.crossfire.harness.run.LibrarySource;
import dev.crossfire.harness.run.Planner;
import dev.crossfire.harness.run.RunPlan;
import dev.crossfire.harness.run.Selection;
import dev.crossfire.harness.run.StressRun;
import dev.crossfire.harness.session.Environments;
import dev.crossfire.harness.session.Libraries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossfire run}. */
@Command(
    name = "run",
    description = "Stresses scenarios, prints the table of verdicts, and writes the results file and the report.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    showDefaultValues = true)
final class RunCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "SCENARIO-GLOB",
      arity = "0..*",
      description = "Which scenarios, such as counter.* (all by default). A fix brings its control along.")
  private List<String> globs = new ArrayList<>();

  @Option(
      names = "--budget",
      paramLabel = "DURATION",
      defaultValue = "60s",
      converter = Converters.OfBudget.class,
      description = "How long the whole run may take, without the build: 60s, 2m, 1h.")
  private Budget budget;

  @Option(
      names = "--linkage",
      paramLabel = "default|critical|both",
      defaultValue = "both",
      converter = Converters.OfLinkages.class,
      description = "How downcalls are linked; each shows races that the other hides.")
  private Converters.Linkages linkages;

  @Option(
      names = "--variant",
      paramLabel = "NAME",
      defaultValue = "gcc-O2",
      description = "The build of the native library; 'doctor' shows which there are.")
  private String variant;

  @Option(
      names = "--sanitize",
      paramLabel = "thread|address",
      converter = Converters.OfSanitizer.class,
      description = "Repeats the scenarios in forks that the sanitizer watches; 'doctor' shows whether it is there.")
  private @Nullable Sanitizer sanitizer;

  @Mixin
  private final RunOptions options = new RunOptions();

  @Override
  public Integer call() throws IOException {
    Examination.requireWhatForksNeed();
    ClassLoader loader = RunCommand.class.getClassLoader();
    Optional<LibrarySource> libraries = Libraries.find(loader);
    RunPlan plan = plan(Catalogue.load(loader), libraries);
    libraries.ifPresent(source -> Libraries.check(source, variant));
    return options.carryOut(budget, Environments.here(libraries, variant), plan.rows(),
        (folder, seed, listener) -> {
          var forks = new ForkedStressFactory(folder, libraries);
          var run = new StressRun(plan, budget, seed, forks, listener);
          return new RunOptions.Stressing(run::run, run::cancel);
        });
  }

  private RunPlan plan(Catalogue catalogue, Optional<LibrarySource> libraries) {
    Selection selection = new Selection(globs);
    RunPlan plan = Planner.plan(catalogue, selection, linkages.all(), variant);
    return sanitizer == null
        ? plan
        : plan.and(
            Planner.plan(
                catalogue, selection, linkages.all(), SanitizedTarget.of(sanitizer, libraries)));
  }
}
