package dev.crossfire.reports;

import dev.crossfire.harness.contract.Blocking;
import dev.crossfire.harness.contract.Conditions;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.OutcomeRule;
import dev.crossfire.harness.contract.OutcomeTable;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.record.Concurrency;
import dev.crossfire.harness.record.EnvironmentInfo;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.RunInfo;
import dev.crossfire.harness.record.SelectedAs;
import dev.crossfire.harness.verdict.Block;
import dev.crossfire.harness.verdict.Histogram;
import dev.crossfire.harness.verdict.Judge;
import dev.crossfire.harness.verdict.Judgement;
import dev.crossfire.harness.verdict.Observation;
import dev.crossfire.harness.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A made-up run of the counter family that the harness's own judge has judged; the same numbers each time. */
public final class CounterRun {

  private static final int BLOCK_MS = 60;
  private static final int CALLS_A_ROUND = 32_768;

  private static final OutcomeTable TICKETS =
      OutcomeTable.forbiddingTheRest(
          List.of(
              OutcomeRule.literally("1, 2, 2", Expectation.ACCEPTABLE,
                  "The first actor's increment came first."),
              OutcomeRule.literally("2, 1, 2", Expectation.ACCEPTABLE,
                  "The second actor's increment came first."),
              OutcomeRule.literally(
                  "1, 1, 1",
                  Expectation.FORBIDDEN,
                  "Both read 0 and both wrote 1: one increment is lost, and both drew the same number.")));

  private static final OutcomeTable ROUNDS =
      OutcomeTable.forbiddingTheRest(
          List.of(
              OutcomeRule.literally(
                  "total exact, tickets unique",
                  Expectation.ACCEPTABLE,
                  "Every call counted, every number drawn once."),
              OutcomeRule.literally(
                  "total short, tickets repeated",
                  Expectation.FORBIDDEN,
                  "Calls were lost: two threads read the same value, so both drew the same number.")));

  private static final List<Workload> WORKLOADS =
      List.of(
          new Workload(Engine.JCSTRESS, 2, ThreadKind.PLATFORM, "made.up", TICKETS),
          new Workload(Engine.ROUNDS, 2, ThreadKind.PLATFORM, "made.up", TICKETS),
          new Workload(Engine.SWARM, 8, ThreadKind.PLATFORM, "made.up", ROUNDS),
          new Workload(Engine.SWARM, 64, ThreadKind.PLATFORM, "made.up", ROUNDS));

  private final Random random = new Random(4711);
  private final List<Row> rows = new ArrayList<>();

  private CounterRun() {}

  /** Three hazards shown and six fixes held, under both linkages where the function may be linked so. */
  public static Results green() {
    return results(run().rows);
  }

  /** The same run with a broken spinlock, a mutex that had no luck and a fork that died. */
  public static Results red() {
    CounterRun run = run();
    run.replace("counter.spinlock", 0.02);
    return results(run.rows);
  }

  private static CounterRun run() {
    var run = new CounterRun();
    for (String fix : List.of("atomic-relaxed", "atomic-seq-cst")) {
      run.add(fix(fix, Contract.THREAD_SAFE, Blocking.NEVER), 0);
    }
    run.add(hazard("load-then-store"), 0.21);
    run.add(fix("mutex", Contract.THREAD_SAFE, Blocking.MAY_BLOCK), 0);
    run.add(hazard("plain"), 0.44);
    run.add(fix("rwlock", Contract.THREAD_SAFE, Blocking.MAY_BLOCK), 0);
    run.add(fix("sharded", Contract.THREAD_CONFINED, Blocking.NEVER), 0);
    run.add(fix("spinlock", Contract.THREAD_SAFE, Blocking.MAY_SPIN), 0);
    run.add(hazard("volatile"), 0.37);
    return run;
  }

  private void replace(String scenario, double lost) {
    List<Row> old = rows.stream().filter(row -> row.scenario().equals(scenario)).toList();
    int at = rows.indexOf(old.getFirst());
    rows.removeAll(old);
    List<Row> after = new ArrayList<>(rows.subList(at, rows.size()));
    rows.subList(at, rows.size()).clear();
    add(fix("spinlock", Contract.THREAD_SAFE, Blocking.MAY_SPIN), lost);
    rows.addAll(after);
  }

  private static Results results(List<Row> rows) {
    return Results.of(
        new EnvironmentInfo(
            "Linux 6.1.0",
            "amd64",
            2,
            "AMD EPYC 7B13",
            "Eclipse Adoptium 25.0.1+8-LTS",
            "gcc 12.2.0 -O2 -std=c11",
            "0.1.0"),
        new RunInfo(
            "2026-11-20T13:54:07.120Z", 58_914, 60_000, 7_301_225_419L, List.of("run", "counter.*"),
            true),
        rows);
  }

  private static ScenarioSpec hazard(String name) {
    return new ScenarioSpec(
        new ScenarioId("counter." + name),
        Role.HAZARD,
        Contract.NOT_THREAD_SAFE,
        Blocking.NEVER,
        Optional.empty(),
        Conditions.NONE,
        "made up",
        WORKLOADS);
  }

  private static ScenarioSpec fix(String name, Contract contract, Blocking blocking) {
    return new ScenarioSpec(
        new ScenarioId("counter." + name),
        Role.FIX,
        contract,
        blocking,
        Optional.of(new ScenarioId("counter.plain")),
        Conditions.NONE,
        "made up",
        WORKLOADS);
  }

  private void add(ScenarioSpec spec, double lost) {
    for (Workload workload : WORKLOADS) {
      for (Linkage linkage : Linkage.values()) {
        boolean skipped = spec.blocking() == Blocking.MAY_BLOCK && linkage == Linkage.CRITICAL;
        rows.add(skipped ? skipped(spec, workload) : judged(spec, workload, linkage, lost));
      }
    }
  }

  private Row judged(ScenarioSpec spec, Workload workload, Linkage linkage, double lost) {
    Observation control = observe(workload, linkage, 0.44, 20);
    Observation seen =
        observe(workload, linkage, lost, spec.role() == Role.HAZARD ? 20 : 40 + random.nextInt(20));
    Judgement judgement = Judge.judge(spec, workload, seen, Optional.of(control));
    long samples = seen.histogram().samples();
    long millis = BLOCK_MS * (seen.blocks().size() + 1L);
    return new Row(
        spec.id().value(),
        spec.id().family(),
        spec.role(),
        spec.control().map(ScenarioId::value).orElse(null),
        SelectedAs.ASKED,
        spec.contract(),
        linkage,
        "gcc-O2",
        workload.engine(),
        workload.threads(),
        workload.threadKind(),
        Sanitizer.NONE,
        new Concurrency(seen.cpuOverWall(), seen.overlapped()),
        samples,
        workload.engine() == Engine.SWARM ? CALLS_A_ROUND : 2,
        millis,
        samples * 1_000 / millis,
        lost > 0 ? (long) BLOCK_MS : null,
        seen.histogram()
            .counts()
            .entrySet()
            .stream()
            .map(
                entry -> new OutcomeCount(
                    entry.getKey(),
                    entry.getValue(),
                    workload.outcomes().grade(entry.getKey()).expectation(),
                    workload.outcomes().grade(entry.getKey()).description()))
            .toList(),
        judgement.finding(),
        judgement.verdict(),
        judgement.reason(),
        judgement.power(),
        Judge.evidence(workload, seen));
  }

  private Observation observe(Workload workload, Linkage linkage, double lost, int count) {
    boolean swarm = workload.engine() == Engine.SWARM;
    long rate =
        switch (workload.engine()) {
          case JCSTRESS -> linkage == Linkage.CRITICAL ? 2_200_000 : 1_250_000;
          case ROUNDS, PROBE -> 31_000;
          case SWARM -> 60;
        };
    List<Block> blocks = new ArrayList<>();
    var outcomes = new TreeMap<String, Long>();
    for (int i = 0; i < count; i++) {
      long samples = rate + random.nextLong(rate / 8 + 1);
      long forbidden = Math.min(samples,
          Math.round(samples * (swarm && lost > 0 ? 0.98 : lost) * random.nextDouble(0.9, 1.1)));
      long wall = BLOCK_MS * 1_000_000L;
      blocks.add(
          new Block(samples, forbidden, wall, (long) (wall * random.nextDouble(1.86, 1.99)), true));
      long first = (samples - forbidden) * 3 / 5;
      count(outcomes, swarm ? "total exact, tickets unique" : "1, 2, 2",
          swarm ? samples - forbidden : first);
      count(outcomes, "2, 1, 2", swarm ? 0 : samples - forbidden - first);
      count(outcomes, swarm ? "total short, tickets repeated" : "1, 1, 1", forbidden);
    }
    Map<String, String> examples =
        swarm
            ? Map.of("total short, tickets repeated",
                "total 19,402 of 32,768; 8,113 numbers drawn twice")
            : Map.of();
    return new Observation(new Histogram(outcomes), examples, blocks,
        List.of("C2, 512 MiB heap"), List.of(), Optional.empty());
  }

  private static void count(Map<String, Long> outcomes, String outcome, long count) {
    if (count > 0) {
      outcomes.merge(outcome, count, Long::sum);
    }
  }

  private static Row skipped(ScenarioSpec spec, Workload workload) {
    return new Row(
        spec.id().value(),
        spec.id().family(),
        spec.role(),
        spec.control().map(ScenarioId::value).orElse(null),
        SelectedAs.ASKED,
        spec.contract(),
        Linkage.CRITICAL,
        "gcc-O2",
        workload.engine(),
        workload.threads(),
        workload.threadKind(),
        Sanitizer.NONE,
        new Concurrency(0, false),
        0,
        0,
        0,
        0,
        null,
        List.of(),
        null,
        Verdict.SKIPPED,
        "The function may block, and a thread that blocks inside a critical call stops every thread of the JVM at the"
            + " next safepoint.",
        null,
        List.of());
  }
}
