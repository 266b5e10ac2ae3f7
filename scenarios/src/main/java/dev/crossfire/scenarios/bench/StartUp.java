package dev.crossfire.scenarios.bench;

import dev.crossfire.harness.bench.BenchTable;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.fork.ForkedStressFactory;
import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.run.BlockRequest;
import dev.crossfire.harness.run.Build;
import dev.crossfire.harness.run.Catalogue;
import dev.crossfire.harness.run.Fork;
import dev.crossfire.harness.run.Group;
import dev.crossfire.harness.run.Jvm;
import dev.crossfire.harness.run.Stress;
import dev.crossfire.harness.run.StressException;
import dev.crossfire.harness.tool.Dependents;
import dev.crossfire.scenarios.FixtureLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** From the launch of a JVM to its first sample and its first evidence, by the clock of the parent. */
final class StartUp {

  private static final int RUNS = 20;
  private static final int JCSTRESS_RUNS = 3;
  private static final int BLOCK_MS = 20;

  private final Processes processes;

  StartUp(Processes processes) {
    this.processes = processes;
  }

  void measure(List<BenchTable.Row> rows, Map<String, Double> ratios, Consumer<String> progress)
      throws IOException, InterruptedException {
    List<Double> firstSample = new ArrayList<>();
    List<Double> firstEvidence = new ArrayList<>();
    for (int run = 1; run <= RUNS; run++) {
      progress.accept("launch to first evidence, run %d of %d".formatted(run, RUNS));
      ours(run, firstSample, firstEvidence);
    }
    List<Double> jcstress = new ArrayList<>();
    for (int run = 1; run <= JCSTRESS_RUNS; run++) {
      progress.accept(
          "launch of JCStress with its defaults, run %d of %d".formatted(run, JCSTRESS_RUNS));
      jcstress.add(jcstress());
    }
    firstEvidence.sort(null);
    double p95 = firstEvidence.get((int) Math.ceil(0.95 * RUNS) - 1);
    rows.add(new BenchTable.Row("Crossfire, launch to first sample",
        new Measured(firstSample).median(), "s"));
    rows.add(new BenchTable.Row("Crossfire, launch to first evidence, p95 of " + RUNS, p95, "s"));
    rows.add(new BenchTable.Row("JCStress, launch to first sample", new Measured(jcstress).median(),
        "s"));
    ratios.put("jcstress_start_over_ours",
        new Measured(jcstress).median() / new Measured(firstSample).median());
    ratios.put("first_evidence_p95_s", p95);
  }

  /** Starts a fork and runs blocks until one holds a lost update; a sample is known of when its block is answered. */
  private void ours(int run, List<Double> firstSample, List<Double> firstEvidence)
      throws IOException {
    var kind =
        new Group.Kind(
            "counter", Engine.JCSTRESS, 2, ThreadKind.PLATFORM, Linkage.DEFAULT, "gcc-O2",
            Sanitizer.NONE);
    Workload workload = plain();
    var forks = new ForkedStressFactory(processes.folder(), Optional.of(new FixtureLibraries()));
    long start = System.nanoTime();
    boolean sampled = false;
    try (Stress stress = forks.open(new Fork(kind, Build.ORIGINAL, Jvm.USUAL))) {
      while (true) {
        if (!(stress.run(
            new BlockRequest(workload, BLOCK_MS,
                run)) instanceof BlockEnd.Finished(var result, _))) {
          throw new IOException("a block of the bench did not finish");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!sampled) {
          firstSample.add(seconds);
          sampled = true;
        }
        if (result.histogram().counts().keySet().stream().anyMatch(Subject::isLost)) {
          firstEvidence.add(seconds);
          return;
        }
      }
    } catch (StressException e) {
      throw new IOException(e);
    }
  }

  private static Workload plain() {
    return Catalogue.load(StartUp.class.getClassLoader())
        .find(new ScenarioId("counter.plain"))
        .orElseThrow()
        .workloads()
        .stream()
        .filter(workload -> workload.engine() == Engine.JCSTRESS)
        .findFirst()
        .orElseThrow();
  }

  /** JCStress's own main class on one test, whose first sample leaves a file; forks inherit the working directory. */
  private double jcstress() throws IOException, InterruptedException {
    Path mark = processes.folder().resolve(FirstSample.MARK);
    Files.deleteIfExists(mark);
    long start = System.currentTimeMillis();
    Process process =
        processes.start(
            List.of(
                Processes.javaCommand(),
                "-Djna.tmpdir=" + processes.folder(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.openjdk.jcstress.Main",
                "-t",
                FirstSample.class.getSimpleName(),
                "-r",
                processes.folder().toString(),
                "-v"));
    try (var output = process.inputReader()) {
      while (!Files.exists(mark)) {
        if (output.readLine() == null) {
          throw new IOException("JCStress ended without a sample");
        }
      }
      return (Files.getLastModifiedTime(mark).toMillis() - start) / 1e3;
    } finally {
      Dependents.end(process);
      process.waitFor();
    }
  }
}
