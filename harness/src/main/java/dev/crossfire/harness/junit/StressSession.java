package dev.crossfire.harness.junit;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.fork.ForkedStressFactory;
import dev.crossfire.harness.record.EnvironmentInfo;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.RunInfo;
import dev.crossfire.harness.record.SelectedAs;
import dev.crossfire.harness.run.Catalogue;
import dev.crossfire.harness.run.LibrarySource;
import dev.crossfire.harness.run.Planner;
import dev.crossfire.harness.run.RunListener;
import dev.crossfire.harness.run.RunPlan;
import dev.crossfire.harness.run.Selection;
import dev.crossfire.harness.run.StressRun;
import dev.crossfire.harness.session.Environments;
import dev.crossfire.harness.session.FolderLock;
import dev.crossfire.harness.session.Libraries;
import dev.crossfire.harness.session.OutputFolder;
import dev.crossfire.harness.session.Recorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs one stress; its rows are on the disk as they become known, and in the end in its results file. */
final class StressSession {

  /** The variant of scenarios that load their library themselves. */
  static final String OWN_LIBRARY = "own";

  private StressSession() {}

  /** The builds of the native library that a scenario can be run with, the usual one first. */
  static List<String> variants(ClassLoader loader) {
    List<String> built =
        Libraries.find(loader).map(LibrarySource::variants).orElse(List.of(OWN_LIBRARY));
    return built.contains("gcc-O2") ? List.of("gcc-O2") : built;
  }

  static StressOutcome run(ScenarioStress stress, Catalogue catalogue, ScenarioId id, long seed) {
    ClassLoader loader = stress.scenario().getClassLoader();
    Optional<LibrarySource> libraries = Libraries.find(loader);
    String variant = stress.variant().orElseGet(() -> variants(loader).getFirst());
    libraries.ifPresent(source -> Libraries.check(source, variant));
    RunPlan plan =
        Planner.plan(catalogue, new Selection(List.of(id.value())), stress.linkages(), variant);
    OutputFolder folder = folder(stress, id, variant);
    RunInfo begun =
        RunInfo.begun(Instant.now().truncatedTo(ChronoUnit.MILLIS), stress.budget().duration(),
            seed,
            List.of(id.value()));
    EnvironmentInfo environment = Environments.here(libraries, variant);
    try (var _ = FolderLock.take(folder);
        var recorder = Recorder.start(folder, environment, begun, RunListener.NONE)) {
      var forks = new ForkedStressFactory(folder.path(), libraries);
      var run = new StressRun(plan, stress.budget(), seed, forks, recorder);
      recorder.endBy(run::cancel);
      List<Row> rows = run.run();
      // An interrupted thread could write nothing.
      boolean interrupted = Thread.interrupted();
      Path file = recorder.keep(recorder.end(rows, interrupted));
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (recorder.failure().isPresent()) {
        throw new UncheckedIOException(
            "the results cannot be written; what was kept is in " + file,
            recorder.failure().get());
      }
      return new StressOutcome(
          rows.stream().filter(row -> row.selectedAs() == SelectedAs.ASKED).toList(), file,
          repeat(stress, seed));
    } catch (IOException e) {
      throw new UncheckedIOException("the results cannot be written", e);
    }
  }

  /** A folder for each scenario, linkage and variant; the newest stress takes the place of the one before. */
  private static OutputFolder folder(ScenarioStress stress, ScenarioId id, String variant) {
    String linkages = stress.linkages().stream().map(Linkage::id).collect(Collectors.joining("-"));
    Path path = stress.folder().resolve(id.value()).resolve(linkages + "-" + variant);
    return OutputFolder.at(path, Settings.FOLDER + " or withFolder");
  }

  private static String repeat(ScenarioStress stress, long seed) {
    return "-Dtest=%s -D%s=%d".formatted(stress.scenario().getSimpleName(), Settings.SEED, seed);
  }
}
