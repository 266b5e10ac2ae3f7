package dev.crossfire.harness.junit;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.fork.ForkedStressFactory;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.ResultsFile;
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
import dev.crossfire.harness.session.Libraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs one stress and writes its results file. */
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
    try {
      Path folder = folder(stress, id, variant);
      Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      long startNanos = System.nanoTime();
      List<Row> rows =
          new StressRun(plan, stress.budget(), seed, new ForkedStressFactory(folder, libraries),
              RunListener.NONE)
              .run();
      var info =
          new RunInfo(started.toString(),
              Duration.ofNanos(System.nanoTime() - startNanos).toMillis(),
              stress.budget().duration().toMillis(), seed, List.of(id.value()), true);
      Path file = folder.resolve(ResultsFile.NAME);
      ResultsFile.write(Results.of(Environments.here(libraries, variant), info, rows), file);
      return new StressOutcome(
          rows.stream().filter(row -> row.selectedAs() == SelectedAs.ASKED).toList(), file,
          repeat(stress, seed));
    } catch (IOException e) {
      throw new UncheckedIOException("the results cannot be written", e);
    }
  }

  /** A folder for each scenario, linkage and variant; the newest stress takes the place of the one before. */
  private static Path folder(ScenarioStress stress, ScenarioId id, String variant)
      throws IOException {
    String linkages = stress.linkages().stream().map(Linkage::id).collect(Collectors.joining("-"));
    return Files.createDirectories(
        stress.folder().toAbsolutePath().resolve(id.value()).resolve(linkages + "-" + variant));
  }

  private static String repeat(ScenarioStress stress, long seed) {
    return "-Dtest=%s -D%s=%d".formatted(stress.scenario().getSimpleName(), Settings.SEED, seed);
  }
}
