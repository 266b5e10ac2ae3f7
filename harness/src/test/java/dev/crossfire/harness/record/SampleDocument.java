package dev.crossfire.harness.record;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Expectation;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import dev.crossfire.harness.verdict.Finding;
import dev.crossfire.harness.verdict.Power;
import dev.crossfire.harness.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;

/** A document that fills every field, and leaves out every field that may be left out. */
final class SampleDocument {

  private SampleDocument() {}

  static Results results() {
    var environment =
        new EnvironmentInfo("Linux 6.1", "amd64", 2, "Some CPU", "Temurin 25.0.1+8",
            "gcc 12.2.0 -O2", "0.1.0");
    var run =
        new RunInfo("2026-11-20T13:54:07.120Z", 58_900, 60_000, Long.MAX_VALUE,
            List.of("run", "counter.*"), true);
    return Results.of(environment, run, List.of(shown(), held(), skipped()));
  }

  private static Row shown() {
    var details = new LinkedHashMap<String, Object>();
    details.put("outcome", "1, 1, 1");
    details.put("count", 940);
    details.put("share", 0.94);
    details.put("frames", List.of("cf_counter_plain_increment", "counter_hazards.c:12"));
    return new Row(
        "counter.plain",
        "counter",
        Role.HAZARD,
        null,
        SelectedAs.CONTROL,
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
            new OutcomeCount("1, 2, 2", 60, Expectation.ACCEPTABLE,
                "The first \"actor\" came first: ü, ≤, 🙂.")),
        Finding.SHOWN,
        Verdict.PASS,
        "Outcome \"1, 1, 1\" 940 times in 1,000 samples: One increment is lost.",
        new Power(3, 3, 0, 0.368, 1, 1, 1),
        List.of(new Evidence(EvidenceKind.OUTCOME, "One increment is lost.", details)));
  }

  private static Row held() {
    return new Row(
        "counter.atomic-relaxed",
        "counter",
        Role.FIX,
        "counter.plain",
        SelectedAs.ASKED,
        Contract.THREAD_SAFE,
        Linkage.CRITICAL,
        "gcc-O2",
        Engine.SWARM,
        8,
        ThreadKind.VIRTUAL,
        Sanitizer.THREAD,
        new Concurrency(1.98, true),
        5_000,
        32_768,
        1_200,
        4_167,
        null,
        List.of(
            new OutcomeCount("total exact, tickets unique", 5_000, Expectation.INTERESTING, "")),
        Finding.HELD,
        Verdict.PASS,
        "No forbidden outcome.",
        new Power(20, 20, 62, 0.861, 1.2e-53, 0.048, 3.1e-7),
        List.of());
  }

  private static Row skipped() {
    return new Row(
        "counter.mutex",
        "counter",
        Role.SUBJECT,
        null,
        SelectedAs.ASKED,
        Contract.THREAD_CONFINED,
        Linkage.CRITICAL,
        "gcc-O2",
        Engine.ROUNDS,
        2,
        ThreadKind.PLATFORM,
        Sanitizer.ADDRESS,
        new Concurrency(0, false),
        0,
        0,
        0,
        0,
        null,
        List.of(),
        null,
        Verdict.SKIPPED,
        "The function may block.",
        null,
        List.of());
  }
}
