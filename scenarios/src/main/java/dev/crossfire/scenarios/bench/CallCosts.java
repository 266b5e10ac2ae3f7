package dev.crossfire.scenarios.bench;

import dev.crossfire.harness.bench.BenchTable;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Linkage;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The cost of one call, by JMH. */
final class CallCosts {

  private static final List<Integer> THREADS = List.of(1, 2);

  private CallCosts() {}

  static void measure(
      Processes processes, Path library, List<BenchTable.Row> rows, Consumer<String> progress) {
    for (Linkage linkage : Linkage.values()) {
      for (int threads : THREADS) {
        progress.accept("cost of a call, %s linkage, %d threads".formatted(linkage.id(), threads));
        for (RunResult result : run(processes, library, linkage, threads)) {
          String label = result.getParams().getBenchmark();
          rows.add(
              new BenchTable.Row(
                  "%s, %s linkage, %d threads"
                      .formatted(label.substring(label.lastIndexOf('.') + 1), linkage.id(),
                          threads),
                  result.getPrimaryResult().getScore(),
                  "ns/call"));
        }
      }
    }
  }

  private static Collection<RunResult> run(
      Processes processes, Path library, Linkage linkage, int threads) {
    // A lock may block and is never linked as critical, so that such a row would carry a wrong name.
    String leftOut = linkage == Linkage.CRITICAL ? "\\.(mutex|rwlock)$" : "^$";
    var options =
        new OptionsBuilder()
            .include(CounterCalls.class.getName())
            .exclude(leftOut)
            .forks(1)
            .threads(threads)
            .warmupIterations(2)
            .warmupTime(TimeValue.milliseconds(200))
            .measurementIterations(3)
            .measurementTime(TimeValue.milliseconds(200))
            .timeUnit(TimeUnit.NANOSECONDS)
            .verbosity(VerboseMode.SILENT)
            // Standard output is the table's.
            .output(processes.folder().resolve("jmh.txt").toString())
            .jvmArgs(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + processes.folder(),
                "-D" + CounterCalls.LIBRARY + "=" + library,
                "-D" + Downcalls.LINKAGE_PROPERTY + "=" + linkage.id())
            .build();
    try {
      return new Runner(options).run();
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH measured nothing", e);
    }
  }
}
