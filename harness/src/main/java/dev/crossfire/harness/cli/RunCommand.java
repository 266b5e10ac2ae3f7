package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.fork.ForkedStressFactory;
import dev.crossfire.harness.record.EnvironmentInfo;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.RunInfo;
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
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfire run}. */
@Command(
    name = "run",
    description = "Stresses scenarios, prints the table of verdicts, and writes the results file and the report.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    showDefaultValues = true)
final class RunCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

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

  @Option(names = "--seed", paramLabel = "N",
      description = "Where the run's choices come from (random by default).")
  private @Nullable Long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The output folder (reports/runs/DATE-TIME of the checkout by default).")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "What goes to standard output: the table, or the results document alone.")
  private OutputFormat format;

  @Option(names = "--no-report", description = "Writes the results file alone.")
  private boolean noReport;

  @Option(names = "--strict", description = "An INCONCLUSIVE makes the exit code 3.")
  private boolean strict;

  @Override
  public Integer call() throws IOException {
    Examination.requireWhatForksNeed();
    ClassLoader loader = RunCommand.class.getClassLoader();
    Optional<LibrarySource> libraries = Libraries.find(loader);
    RunPlan plan = plan(Catalogue.load(loader), libraries);
    libraries.ifPresent(source -> Libraries.check(source, variant));
    Path folder = OutputFolder.create(Optional.ofNullable(out)).path();
    try (var _ = FolderLock.take(folder)) {
      return run(plan, libraries, folder);
    }
  }

  private int run(RunPlan plan, Optional<LibrarySource> libraries, Path folder)
      throws IOException {
    long chosenSeed = seed != null ? seed : new SecureRandom().nextLong() >>> 1;
    EnvironmentInfo environment = Environments.here(libraries, variant);
    RunInfo begun =
        RunInfo.begun(
            Instant.now().truncatedTo(ChronoUnit.MILLIS), budget.duration(), chosenSeed,
            repeating(chosenSeed));
    Progress progress = Progress.on(spec.commandLine().getErr(), plan, budget);
    try (var recorder = Recorder.start(folder, environment, begun, progress)) {
      var forks = new ForkedStressFactory(folder, libraries);
      var run = new StressRun(plan, budget, chosenSeed, forks, recorder);
      recorder.endBy(run::cancel);
      try (var interruption = new Interruption(run::cancel)) {
        List<Row> rows;
        try (progress) {
          rows = run.run();
        }
        boolean complete = !interruption.happened() && recorder.failure().isEmpty();
        RunInfo ended = begun.ended(recorder.elapsed(), complete);
        return new Presenter(spec.commandLine(), format, noReport, strict)
            .present(Results.of(environment, ended, rows), recorder, folder);
      }
    }
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

  /** The arguments of this run, with the seed that it chose if none was given. */
  private List<String> repeating(long chosenSeed) {
    List<String> arguments = new ArrayList<>(spec.commandLine().getParseResult().originalArgs());
    if (seed == null) {
      arguments.addAll(List.of("--seed", Long.toString(chosenSeed)));
    }
    return arguments;
  }
}
