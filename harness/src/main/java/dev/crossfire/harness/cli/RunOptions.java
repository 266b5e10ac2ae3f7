package dev.crossfire.harness.cli;

import dev.crossfire.harness.record.EnvironmentInfo;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.RunInfo;
import dev.crossfire.harness.run.Budget;
import dev.crossfire.harness.run.RunListener;
import dev.crossfire.harness.session.FolderLock;
import dev.crossfire.harness.session.OutputFolder;
import dev.crossfire.harness.session.Recorder;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that stress have in common: their options, and how a run is recorded, ended early and presented. */
final class RunOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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

  /**
   * What stresses.
   *
   * @param run returns all rows; called once
   * @param cancel ends it early; called by any thread
   */
  record Stressing(Supplier<List<Row>> run, Runnable cancel) {}

  /** Makes what stresses, once there is a folder to write to. */
  @FunctionalInterface
  interface Preparation {
    Stressing prepare(Path folder, long seed, RunListener listener);
  }

  /** Carries out a run of so many rows; returns the exit code. */
  int carryOut(Budget budget, EnvironmentInfo environment, int rows, Preparation preparation)
      throws IOException {
    OutputFolder folder = OutputFolder.create(Optional.ofNullable(out));
    long chosenSeed = seed != null ? seed : new SecureRandom().nextLong() >>> 1;
    RunInfo begun =
        RunInfo.begun(
            Instant.now().truncatedTo(ChronoUnit.MILLIS), budget.duration(), chosenSeed,
            repeating(chosenSeed));
    try (var _ = FolderLock.take(folder)) {
      Progress progress = Progress.on(spec.commandLine().getErr(), rows, budget);
      try (var recorder = Recorder.start(folder, environment, begun, progress)) {
        Stressing stressing = preparation.prepare(folder.path(), chosenSeed, recorder);
        return carryOut(stressing, progress, recorder, folder);
      }
    }
  }

  private int carryOut(Stressing stressing, Progress progress, Recorder recorder,
      OutputFolder folder) {
    recorder.endBy(stressing.cancel());
    try (var interruption = new Interruption(stressing.cancel())) {
      List<Row> rows;
      try (progress) {
        rows = stressing.run().get();
      }
      return new Presenter(spec.commandLine(), format, noReport, strict)
          .present(recorder.end(rows, interruption.happened()), recorder, folder.path());
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
