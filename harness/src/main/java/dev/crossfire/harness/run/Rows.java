package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.RowKey;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.contract.ScenarioSpec;
import dev.crossfire.harness.record.Concurrency;
import dev.crossfire.harness.record.OutcomeCount;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Histogram;
import dev.crossfire.harness.verdict.Judge;
import dev.crossfire.harness.verdict.Judgement;
import dev.crossfire.harness.verdict.Observation;
import dev.crossfire.harness.verdict.Power;
import dev.crossfire.harness.verdict.SanitizerJudge;
import dev.crossfire.harness.verdict.Sharing;
import dev.crossfire.harness.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes rows of the results document. */
final class Rows {

  private Rows() {}

  static Row skipped(PlannedRow planned) {
    return row(
        planned,
        Observation.NOTHING,
        0,
        0,
        null,
        null,
        Verdict.SKIPPED,
        planned.skip().orElseThrow(),
        null);
  }

  static Row judged(RowRun run, Optional<RowRun> control) {
    PlannedRow planned = run.row();
    Observation seen = run.observation();
    Judgement judgement = judgement(run, seen, control.map(RowRun::observation));
    return row(
        planned,
        seen,
        run.operationsPerSample(),
        run.stressNanos(),
        run.firstEvidenceNanos() < 0
            ? null
            : TimeUnit.NANOSECONDS.toMillis(run.firstEvidenceNanos()),
        judgement.finding(),
        judgement.verdict(),
        judgement.reason() + sharing(planned, seen, judgement),
        judgement.power());
  }

  private static Judgement judgement(RowRun run, Observation seen, Optional<Observation> control) {
    PlannedRow planned = run.row();
    Sanitizer sanitizer = planned.key().sanitizer();
    return sanitizer == Sanitizer.NONE
        ? Judge.judge(planned.spec(), planned.workload(), seen, control)
        : SanitizerJudge.judge(
            sanitizer, planned.spec(), planned.workload(), seen, control, run.leftOut());
  }

  /** Says that threads had to share processors, where any of them ran. */
  private static String sharing(PlannedRow planned, Observation seen, Judgement judgement) {
    return seen.histogram().samples() == 0 || judgement.finding() == Finding.ERROR
        ? ""
        : Sharing.sentence(
            planned.key().threads(), Runtime.getRuntime().availableProcessors());
  }

  private static Row row(
      PlannedRow planned,
      Observation seen,
      long operationsPerSample,
      long stressNanos,
      @Nullable Long firstEvidenceMs,
      @Nullable Finding finding,
      Verdict verdict,
      String reason,
      @Nullable Power power) {
    RowKey key = planned.key();
    ScenarioSpec spec = planned.spec();
    long samples = seen.histogram().samples();
    return new Row(
        key.scenario().value(),
        key.scenario().family(),
        spec.role(),
        spec.control().map(ScenarioId::value).orElse(null),
        planned.selectedAs(),
        spec.contract(),
        key.linkage(),
        key.variant(),
        key.engine(),
        key.threads(),
        key.threadKind(),
        key.sanitizer(),
        new Concurrency(seen.cpuOverWall(), seen.overlapped()),
        samples,
        operationsPerSample,
        TimeUnit.NANOSECONDS.toMillis(stressNanos),
        stressNanos == 0 ? 0 : Math.round(samples * 1e9 / stressNanos),
        firstEvidenceMs,
        outcomes(planned, seen.histogram()),
        finding,
        verdict,
        reason,
        power,
        key.sanitizer() == Sanitizer.NONE
            ? Judge.evidence(planned.workload(), seen)
            : SanitizerJudge.evidence(planned.workload(), seen));
  }

  private static List<OutcomeCount> outcomes(PlannedRow planned, Histogram histogram) {
    return histogram.counts()
        .entrySet()
        .stream()
        .map(
            entry -> {
              var rule = planned.workload().outcomes().grade(entry.getKey());
              return new OutcomeCount(entry.getKey(), entry.getValue(), rule.expectation(),
                  rule.description());
            })
        .toList();
  }
}
