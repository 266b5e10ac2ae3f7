package dev.crossfire.harness.verdict;

import static dev.crossfire.harness.MadeUp.LOST;
import static dev.crossfire.harness.verdict.Seen.clean;
import static dev.crossfire.harness.verdict.Seen.nothing;
import static dev.crossfire.harness.verdict.Seen.onOneProcessor;
import static dev.crossfire.harness.verdict.Seen.racy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.MadeUp;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ScenarioSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SanitizerJudgeTest {

  private static final ScenarioSpec HAZARD = MadeUp.hazard("counter.plain");
  private static final ScenarioSpec FIX = MadeUp.fix("counter.mutex", "counter.plain");
  private static final ScenarioSpec MUTATED = MadeUp.fix("counter.mutex", "counter.mutex");
  private static final Observation REPORTED = nothing().blocks(racy(40)).done();
  private static final Evidence RACE =
      new Evidence(EvidenceKind.SANITIZER, "a race", Map.of("report", "data race"));
  private static final Evidence ALARM = RACE.with(Evidence.FALSE_ALARM, "Both hold a lock.");

  @Test
  void aReportShowsAHazardAndFailsAFix() {
    Observation seen = nothing().blocks(clean(2)).evidence(EvidenceKind.SANITIZER, "a race").done();

    assertSaid(judge(HAZARD, seen, Optional.empty()), Finding.SHOWN, Verdict.PASS);
    assertSaid(judge(FIX, seen, Optional.of(REPORTED)), Finding.SHOWN, Verdict.FAIL);
    assertThat(judge(FIX, seen, Optional.of(REPORTED)).reason()).isEqualTo("a race");
  }

  @Test
  void aFixThatIsNotReportedWhereItsControlIsHoldsAndTheReasonSaysWhatThatMeans() {
    Judgement judgement =
        judge(FIX, nothing().blocks(clean(40)).done(), Optional.of(REPORTED));

    assertSaid(judgement, Finding.HELD, Verdict.PASS);
    assertThat(judgement.reason()).isEqualTo(
        "ThreadSanitizer reported nothing in 40,000,000 samples; in 40 blocks the threads overlapped."
            + " The control counter.plain was reported in 40 of 40 blocks."
            + " An error that it sees as well as the control's would have been missed with"
            + " probability 2.1e-46."
            + " It sees no wrong order of atomic accesses, no code that was not built for it, and is"
            + " told not to watch the JVM's own libraries.");
  }

  @Test
  void aControlThatEndedItsProcessIsNotCalledReported() {
    Observation died =
        nothing().blocks(racy(40)).evidence(EvidenceKind.CRASH, "SIGSEGV").done();

    assertThat(judge(FIX, nothing().blocks(clean(40)).done(), Optional.of(died)).reason())
        .contains(
            " The control counter.plain ended its process or stood still in 40 of 40 blocks.");
    assertThat(judge(MUTATED, nothing().blocks(clean(40)).done(), Optional.of(REPORTED)).reason())
        .contains(
            " Its control, the same source without the repair (its mutant), was reported in 40"
                + " of 40 blocks.");
  }

  @Test
  void everyBlockOfTheControlCountsSinceWhoeverWaitsForAReportUsesNoProcessor() {
    Observation fix = nothing().blocks(clean(40)).done();
    Observation busy = nothing().blocks(onOneProcessor(40)).blocks(racy(10)).done();

    Power power =
        Objects.requireNonNull(judge(FIX, fix, Optional.of(busy)).power());

    assertThat(power.controlBlocks()).isEqualTo(50);
    assertThat(power.controlBlocksSeen()).isEqualTo(10);
    assertThat(power.fixBlocks()).isEqualTo(40);
    assertSaid(judge(FIX, nothing().blocks(onOneProcessor(40)).done(), Optional.of(REPORTED)),
        Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
  }

  @Test
  void silenceProvesNothingWhereTheControlIsNotReportedEither() {
    Judgement judgement = judge(FIX, nothing().blocks(clean(40)).done(),
        Optional.of(nothing().blocks(clean(40)).done()));

    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(judgement.reason()).endsWith("The control counter.plain was reported in 0 of 40"
        + " blocks. So nothing shows that it would have seen an error here.");
  }

  @Test
  void aFewBlocksAreNotEnough() {
    Judgement judgement =
        judge(FIX, nothing().blocks(clean(2)).done(), Optional.of(REPORTED));

    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(judgement.reason()).contains("at most 1e-03 is called HELD");
  }

  @Test
  void aHazardIsNotShownByItsOutcomes() {
    Observation seen = nothing().blocks(clean(25)).outcome(LOST, 1_000).done();
    Judgement judgement = judge(HAZARD, seen, Optional.empty());

    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.FAIL);
    assertThat(judgement.reason()).isEqualTo("ThreadSanitizer reported nothing of the hazard in"
        + " 25,001,000 samples; in 25 blocks the threads overlapped.");
    assertSaid(
        judge(HAZARD, nothing().blocks(clean(5)).done(), Optional.empty()),
        Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
  }

  @Test
  void aFixThatLosesUpdatesWithoutAReportFailsAllTheSame() {
    Observation seen = nothing().blocks(clean(40)).outcome(LOST, 1).done();

    assertSaid(judge(FIX, seen, Optional.of(REPORTED)), Finding.SHOWN, Verdict.FAIL);
  }

  @Test
  void aHazardThatCrashesUnexpectedlyFailsThoughItWasReported() {
    Judgement judgement =
        judge(HAZARD, withEvidence(RACE, new Evidence(EvidenceKind.CRASH, "SIGSEGV", Map.of())),
            Optional.empty());

    assertSaid(judgement, Finding.SHOWN, Verdict.FAIL);
    assertThat(judgement.reason()).isEqualTo(
        "SIGSEGV. The hazard does not declare such an end; it expects OUTCOME.");
  }

  @Test
  void reportsStandBeforeOutcomes() {
    Observation seen =
        nothing().blocks(racy(3)).evidence(EvidenceKind.SANITIZER, "a race").done();

    assertThat(SanitizerJudge.evidence(FIX.workloads().getFirst(), seen))
        .extracting(Evidence::kind)
        .containsExactly(EvidenceKind.SANITIZER, EvidenceKind.OUTCOME);
  }

  @Test
  void aKnownFalseAlarmShowsNothingAndCertifiesNothing() {
    Judgement judgement = judge(FIX, withEvidence(ALARM), Optional.of(REPORTED));

    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(judgement.reason()).isEqualTo("a race. This is a known false alarm: Both hold a"
        + " lock. So ThreadSanitizer cannot judge this scenario.");
  }

  @Test
  void besideAFalseAlarmAnyOtherReportCounts() {
    assertSaid(judge(FIX, withEvidence(ALARM, RACE), Optional.of(REPORTED)), Finding.SHOWN,
        Verdict.FAIL);
  }

  @Test
  void whatWasLeftOutIsNamed() {
    Judgement judgement =
        SanitizerJudge.judge(Sanitizer.THREAD, HAZARD, HAZARD.workloads().getFirst(),
            withEvidence(RACE), Optional.empty(), Map.of("write in free", 3));

    assertThat(judgement.reason()).isEqualTo("a race Left out: 3 reports of which neither access is"
        + " in a library under test (write in free).");
  }

  @Test
  void withoutOverlapSamplesOrAWorkingStressNothingIsSaid() {
    assertThat(judge(FIX, nothing().done(), Optional.of(REPORTED)).reason())
        .isEqualTo("No sample was taken: the run ended before its turn came.");
    assertThat(judge(FIX, nothing().blocks(onOneProcessor(40)).done(), Optional.of(REPORTED))
        .reason()).startsWith("The threads never ran at the same time");
    assertSaid(judge(FIX, nothing().failure("broken").done(), Optional.of(REPORTED)),
        Finding.ERROR, Verdict.ERROR);
  }

  @Test
  void aSubjectWithoutAControlIsInconclusive() {
    ScenarioSpec subject = MadeUp.subject("mine.count", Contract.THREAD_SAFE, "");
    Judgement judgement =
        judge(subject, nothing().blocks(clean(40)).done(), Optional.empty());

    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(judgement.reason()).contains("There is no control.");
  }

  private static Observation withEvidence(Evidence... evidence) {
    Observation clean = nothing().blocks(clean(40)).done();
    return new Observation(clean.histogram(), clean.examples(), clean.blocks(), clean.jvms(),
        List.of(evidence), clean.failure());
  }

  private static Judgement judge(ScenarioSpec spec, Observation seen,
      Optional<Observation> control) {
    return SanitizerJudge.judge(Sanitizer.THREAD, spec, spec.workloads().getFirst(), seen, control,
        Map.of());
  }

  private static void assertSaid(Judgement judgement, Finding finding, Verdict verdict) {
    assertThat(judgement.finding()).as(judgement.reason()).isEqualTo(finding);
    assertThat(judgement.verdict()).as(judgement.reason()).isEqualTo(verdict);
  }
}
