package dev.crossfire.scenarios.bench;

import dev.crossfire.fixtures.NativeFixtures;
import dev.crossfire.harness.bench.BenchSuite;
import dev.crossfire.harness.bench.BenchTable;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The speed of the counter's increment by every road, and of a run as a whole. */
public final class CounterBench implements BenchSuite {

  private static final int ROUNDS = 5;
  private static final int WARM_UPS = 5;
  private static final int BLOCKS = 20;
  private static final int BLOCK_MS = 60;
  private static final int LITMUS_MS = 1_000;

  private final List<BenchTable.Row> rows = new ArrayList<>();
  private final Map<String, Double> ratios = new LinkedHashMap<>();

  @Override
  public BenchTable run(Path folder, Consumer<String> progress)
      throws IOException, InterruptedException {
    Path library =
        NativeFixtures.find()
            .library("gcc-O2")
            .orElseThrow(
                () -> new UsageException("the bench measures variant gcc-O2, which was not built"));
    var processes = new Processes(folder);
    var samples = new SampleRates(processes, library);
    var litmus = new Litmus(processes, library.resolveSibling("counter_litmus"));
    rates(samples, litmus, progress);
    roundsEngine(samples, processes, false, progress);
    roundsEngine(samples, processes, true, progress);
    new StartUp(processes).measure(rows, ratios, progress);
    new Memory(processes).measure(rows, ratios, progress);
    CallCosts.measure(processes, library, rows, progress);
    return new BenchTable(rows, ratios);
  }

  private void rates(SampleRates samples, Litmus litmus, Consumer<String> progress)
      throws IOException, InterruptedException {
    Map<Linkage, Map<Subject, List<SampleRates.Rate>>> seen = new EnumMap<>(Linkage.class);
    List<SampleRates.Rate> litmusPlain = new ArrayList<>();
    List<SampleRates.Rate> litmusFenced = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      progress.accept("samples a second, round %d of %d".formatted(round, ROUNDS));
      for (Linkage linkage : Linkage.values()) {
        Map<Subject, List<SampleRates.Rate>> bySubject =
            seen.computeIfAbsent(linkage, each -> new EnumMap<>(Subject.class));
        samples
            .measure(
                linkage, WARM_UPS, BLOCKS, BLOCK_MS, Subject.JAVA_FIELD,
                Subject.JAVA_FIELD_OURS, Subject.NAIVE, Subject.CROSSFIRE)
            .forEach(
                (subject, rate) -> bySubject.computeIfAbsent(subject, each -> new ArrayList<>())
                    .add(rate));
      }
      litmusPlain.add(litmus.measure(LITMUS_MS, false));
      litmusFenced.add(litmus.measure(LITMUS_MS, true));
    }
    for (Linkage linkage : Linkage.values()) {
      report(linkage, seen.getOrDefault(linkage, Map.of()));
    }
    report("C litmus loop", litmusPlain);
    report("C litmus loop, full fence after each call", litmusFenced);
    ratios.put("default_over_naive", over(seen, Linkage.DEFAULT));
    ratios.put("critical_over_naive", over(seen, Linkage.CRITICAL));
    ratios.put(
        "default_over_c_fenced",
        samples(seen, Linkage.DEFAULT, Subject.CROSSFIRE).over(samples(litmusFenced)));
    ratios.put(
        "critical_over_c",
        samples(seen, Linkage.CRITICAL, Subject.CROSSFIRE).over(samples(litmusPlain)));
    ratios.put(
        "sightings_over_naive",
        Math.min(sightings(seen, Linkage.DEFAULT), sightings(seen, Linkage.CRITICAL)));
  }

  private void report(Linkage linkage, Map<Subject, List<SampleRates.Rate>> seen) {
    seen.forEach(
        (subject, rates) -> report(subject.title() + ", " + linkage.id() + " linkage", rates));
  }

  private void report(String name, List<SampleRates.Rate> rates) {
    row(name, samples(rates), "samples/s");
    row(name + ", lost updates", lost(rates), "sightings/s");
  }

  /** The rounds engine against JCStress with one sample in flight, on an idle machine or with a processor taken. */
  private void roundsEngine(
      SampleRates samples, Processes processes, boolean loaded, Consumer<String> progress)
      throws IOException, InterruptedException {
    List<Double> rounds = new ArrayList<>();
    List<Double> jcstress = new ArrayList<>();
    String where = loaded ? ", one processor taken" : "";
    Process load = loaded ? processes.start(List.of("/bin/sh", "-c", "while :; do :; done")) : null;
    try {
      for (int round = 1; round <= ROUNDS; round++) {
        progress.accept("rounds engine%s, round %d of %d".formatted(where, round, ROUNDS));
        var seen =
            samples.measure(
                Linkage.DEFAULT, WARM_UPS, BLOCKS, BLOCK_MS, Subject.JCSTRESS_1,
                Subject.ROUNDS);
        rounds.add(rate(seen, Subject.ROUNDS).samples());
        jcstress.add(rate(seen, Subject.JCSTRESS_1).samples());
      }
    } finally {
      if (load != null) {
        load.destroyForcibly().waitFor();
      }
    }
    row(Subject.ROUNDS.title() + where, new Measured(rounds), "samples/s");
    row(Subject.JCSTRESS_1.title() + where, new Measured(jcstress), "samples/s");
    ratios.put(
        loaded ? "rounds_over_jcstress1_loaded" : "rounds_over_jcstress1",
        new Measured(rounds).over(new Measured(jcstress)));
  }

  private void row(String name, Measured measured, String unit) {
    rows.add(new BenchTable.Row(name, measured.median(), unit));
  }

  private static SampleRates.Rate rate(Map<Subject, SampleRates.Rate> seen, Subject subject) {
    SampleRates.Rate rate = seen.get(subject);
    if (rate == null) {
      throw new IllegalStateException("nothing was measured of " + subject);
    }
    return rate;
  }

  private static double over(Map<Linkage, Map<Subject, List<SampleRates.Rate>>> seen,
      Linkage linkage) {
    return samples(seen, linkage, Subject.CROSSFIRE).over(samples(seen, linkage, Subject.NAIVE));
  }

  private static double sightings(Map<Linkage, Map<Subject, List<SampleRates.Rate>>> seen,
      Linkage linkage) {
    return lost(rates(seen, linkage, Subject.CROSSFIRE))
        .over(lost(rates(seen, linkage, Subject.NAIVE)));
  }

  private static Measured samples(
      Map<Linkage, Map<Subject, List<SampleRates.Rate>>> seen, Linkage linkage, Subject subject) {
    return samples(rates(seen, linkage, subject));
  }

  private static List<SampleRates.Rate> rates(
      Map<Linkage, Map<Subject, List<SampleRates.Rate>>> seen, Linkage linkage, Subject subject) {
    return seen.getOrDefault(linkage, Map.of()).getOrDefault(subject, List.of());
  }

  private static Measured samples(List<SampleRates.Rate> rates) {
    return new Measured(rates.stream().map(SampleRates.Rate::samples).toList());
  }

  private static Measured lost(List<SampleRates.Rate> rates) {
    return new Measured(rates.stream().map(SampleRates.Rate::lost).toList());
  }
}
