package dev.crossfire.scenarios;

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
import dev.crossfire.harness.record.ResultsFile;
import dev.crossfire.harness.record.ResultsJournal;
import dev.crossfire.harness.record.Row;
import dev.crossfire.harness.record.RunInfo;
import dev.crossfire.harness.record.SelectedAs;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Power;
import dev.crossfire.harness.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A small good results file, to be spoilt. */
final class SampleResults {

  private SampleResults() {}

  static String text() {
    return ResultsFile.text(results());
  }

  static void writeJournal(Path file) throws IOException {
    Results results = results();
    RunInfo begun = results.run().ended(Duration.ZERO, false);
    try (ResultsJournal journal = ResultsJournal.create(file, results.environment(), begun)) {
      journal.append(results.results(), Duration.ZERO, true);
      journal.append(results.results(), Duration.ofSeconds(1), true);
    }
  }

  private static Results results() {
    var environment =
        new EnvironmentInfo("Linux 6.1", "amd64", 2, "Some CPU", "Temurin 25", "gcc -O2", "0.1.0");
    var run =
        new RunInfo("2026-11-20T13:54:07.120Z", 1_000, 60_000, 7, List.of("run"), true);
    return Results.of(environment, run, List.of(shown()));
  }

  private static Row shown() {
    return new Row(
        "counter.plain",
        "counter",
        Role.HAZARD,
        null,
        SelectedAs.ASKED,
        Contract.NOT_THREAD_SAFE,
        Linkage.DEFAULT,
        "gcc-O2",
        Engine.JCSTRESS,
        2,
        ThreadKind.PLATFORM,
        Sanitizer.NONE,
        new Concurrency(1.93, true),
        1_000,
        2,
        60,
        16_667,
        3L,
        List.of(
            new OutcomeCount("1, 1, 1", 940, Expectation.FORBIDDEN, "One increment is lost."),
            new OutcomeCount("1, 2, 2", 60, Expectation.ACCEPTABLE, "One after the other.")),
        Finding.SHOWN,
        Verdict.PASS,
        "One increment is lost.",
        Power.NONE,
        List.of(
            new Evidence(EvidenceKind.OUTCOME, "One increment is lost.", Map.of("count", 940))));
  }
}
