package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.Visible;
import dev.crossfire.harness.fork.ForkedStressFactory;
import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.probe.run.Bindings;
import dev.crossfire.harness.probe.run.Jextract;
import dev.crossfire.harness.probe.run.NewProbe;
import dev.crossfire.harness.probe.run.ProbeFile;
import dev.crossfire.harness.probe.run.ProbeRun;
import dev.crossfire.harness.record.EnvironmentInfo;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.RunInfo;
import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.UsageException;
import dev.crossfire.harness.session.Environments;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
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

/** {@code crossfire probe}. */
@Command(
    name = "probe",
    description = "Stresses functions of any native library, described in a probe file.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    showDefaultValues = true)
final class ProbeCommand implements Callable<Integer> {

  /** What a probe gets where the user says nothing: with the start of the JVM and the report, 10 s in all. */
  private static final Duration BUDGET_OF_ONE = Duration.ofSeconds(8);

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Probe files, NAME.probe.yaml.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--budget",
      paramLabel = "DURATION",
      converter = Converters.OfBudget.class,
      description = "How long the whole run may take: 60s, 2m, 1h (8s for each file by default).")
  private @Nullable Budget budget;

  @Option(
      names = "--linkage",
      paramLabel = "default|critical|both",
      defaultValue = "both",
      converter = Converters.OfLinkages.class,
      description = "By which of the linkages that a probe asks for it is stressed.")
  private Converters.Linkages linkages;

  @Option(names = "--calibrate", negatable = true, defaultValue = "true", fallbackValue = "true",
      description = "Stresses a race of our own beside a probe that names no control, to prove overlap.")
  private boolean calibrate;

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

  @Option(names = "--new", paramLabel = "LIBRARY",
      description = "Prints a first probe file with the functions that a shared library exports.")
  private @Nullable Path library;

  @Option(names = "--header", paramLabel = "FILE",
      description = "Takes types and prototypes from a C header through jextract, which must be on the PATH.")
  private @Nullable Path header;

  @Option(names = "--bindings", paramLabel = "CLASS",
      description = "Takes prototypes from a class that jextract made: its name on the class path, or its .class file.")
  private @Nullable String bindings;

  @Override
  public Integer call() throws IOException {
    if (library != null) {
      if (!files.isEmpty()) {
        throw new UsageException("--new takes a library and no probe file; found: " + files);
      }
      PrintWriter stdout = spec.commandLine().getOut();
      stdout.print(Visible.block(NewProbe.text(library, declarations())));
      stdout.flush();
      return ExitCode.OK;
    }
    if (files.isEmpty()) {
      throw new UsageException(
          "name a probe file, or --new and a library; docs/probe-files.md tells what a probe says");
    }
    Header declared = declarations();
    List<ProbeFile> probes = files.stream().map(file -> ProbeFile.read(file, declared)).toList();
    Examination.requireWhatForksNeed();
    Path folder = OutputFolder.create(Optional.ofNullable(out)).path();
    try (var _ = FolderLock.take(folder)) {
      return stress(probes, folder);
    }
  }

  private Header declarations() {
    if (header != null && bindings != null) {
      throw new UsageException("--header and --bindings both give prototypes; give one of them");
    }
    if (bindings != null) {
      return Bindings.read(bindings);
    }
    return header == null ? Header.NONE : Jextract.read(header);
  }

  private int stress(List<ProbeFile> probes, Path folder) throws IOException {
    Budget whole =
        budget != null ? budget : new Budget(BUDGET_OF_ONE.multipliedBy(probes.size()));
    long chosenSeed = seed != null ? seed : new SecureRandom().nextLong() >>> 1;
    EnvironmentInfo environment = Environments.here(Optional.empty(), "");
    RunInfo begun =
        RunInfo.begun(
            Instant.now().truncatedTo(ChronoUnit.MILLIS), whole.duration(), chosenSeed,
            repeating(chosenSeed));
    Progress progress =
        Progress.on(spec.commandLine().getErr(), ProbeRun.rows(probes, linkages.all()), whole);
    try (var recorder = Recorder.start(folder, environment, begun, progress)) {
      var forks = new ForkedStressFactory(folder, Optional.empty());
      var run = new ProbeRun(probes, folder, forks, recorder, calibrate);
      recorder.endBy(run::cancel);
      try (var interruption = new Interruption(run::cancel)) {
        List<Row> rows;
        try (progress) {
          rows = run.run(linkages.all(), whole, chosenSeed);
        }
        boolean complete = !interruption.happened() && recorder.failure().isEmpty();
        RunInfo ended = begun.ended(recorder.elapsed(), complete);
        return new Presenter(spec.commandLine(), format, noReport, strict)
            .present(Results.of(environment, ended, rows), recorder, folder);
      }
    }
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
