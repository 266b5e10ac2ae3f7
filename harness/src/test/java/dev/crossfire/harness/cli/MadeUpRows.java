package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.record.Concurrency;
import dev.crossfire.harness.record.EnvironmentInfo;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.RunInfo;
import dev.crossfire.harness.record.SelectedAs;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Power;
import dev.crossfire.harness.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up rows of results. */
final class MadeUpRows {

  private MadeUpRows() {}

  static Results results(boolean complete, Row... rows) {
    var environment = new EnvironmentInfo("Linux", "amd64", 2, "CPU", "JDK", "gcc", "1");
    var run =
        new RunInfo("2026-11-20T13:54:07Z", 58_949, 60_000, 42, List.of("run"), complete);
    return Results.of(environment, run, List.of(rows));
  }

  static Row shown(String scenario, Verdict verdict, String reason) {
    return row(scenario, Engine.JCSTRESS, 2, 1_234_567, 890, Finding.SHOWN, verdict, reason);
  }

  static Row held(String scenario) {
    return row(scenario, Engine.SWARM, 64, 1_000, 0, Finding.HELD, Verdict.PASS, "Clean.");
  }

  static Row unclear(String scenario, String reason) {
    return row(scenario, Engine.JCSTRESS, 2, 0, 0, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE,
        reason);
  }

  static Row error(String scenario, String reason) {
    return row(scenario, Engine.JCSTRESS, 2, 0, 0, Finding.ERROR, Verdict.ERROR, reason);
  }

  static Row skipped(String scenario, String reason) {
    return row(scenario, Engine.ROUNDS, 2, 0, 0, null, Verdict.SKIPPED, reason);
  }

  /** The row under ThreadSanitizer, with a report that came so many times. */
  static Row sanitized(Row row, int reports) {
    return new Row(row.scenario(), row.family(), row.role(), row.control(), row.selectedAs(),
        row.contract(), row.linkage(), "gcc-tsan", row.engine(), row.threads(), row.threadKind(),
        Sanitizer.THREAD, row.concurrency(), row.samples(), row.operationsPerSample(),
        row.durationMs(), row.samplesPerSecond(), row.timeToFirstEvidenceMs(), row.outcomes(),
        row.finding(), row.verdict(), row.reason(), row.power(),
        reports == 0
            ? List.of()
            : List.of(new Evidence(EvidenceKind.SANITIZER, "a race", Map.of("count", reports))));
  }

  private static Row row(
      String scenario, Engine engine, int threads, long samples, long forbidden,
      @Nullable Finding finding, Verdict verdict, String reason) {
    var outcomes = forbidden == 0
        ? List.<OutcomeCount>of()
        : List.of(new OutcomeCount("1, 1", forbidden, Expectation.FORBIDDEN, ""),
            new OutcomeCount("1, 2", samples - forbidden, Expectation.ACCEPTABLE, ""));
    return new Row(scenario, scenario.substring(0, scenario.indexOf('.')), Role.FIX, null,
        SelectedAs.ASKED, Contract.THREAD_SAFE, Linkage.CRITICAL, "gcc-O2", engine, threads,
        engine == Engine.SWARM ? ThreadKind.VIRTUAL : ThreadKind.PLATFORM, Sanitizer.NONE,
        new Concurrency(1.9, true), samples, 2, 60, 0, null,
        outcomes, finding, verdict, reason,
        finding == null ? null : new Power(20, 20, 9, 0.8, 4.56e-7, 0.3, 0.1), List.of());
  }
}
