package dev.crossfire.harness.verdict;

import static dev.crossfire.harness.MadeUp.KEPT;
import static dev.crossfire.harness.MadeUp.LOST;
import static dev.crossfire.harness.verdict.Seen.SAMPLES;
import static dev.crossfire.harness.verdict.Seen.block;
import static dev.crossfire.harness.verdict.Seen.clean;
import static dev.crossfire.harness.verdict.Seen.nothing;
import static dev.crossfire.harness.verdict.Seen.onOneProcessor;
import static dev.crossfire.harness.verdict.Seen.racy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.MadeUp;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Misbehaviour;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.ScenarioSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

  private static final ScenarioSpec HAZARD = MadeUp.hazard("counter.plain");
  private static final ScenarioSpec FIX = MadeUp.fix("counter.mutex", "counter.plain");
  private static final Observation GOOD_CONTROL = nothing().blocks(racy(40)).done();

  @Test
  void oneForbiddenSampleInABillionIsEnoughAgainstAFix() {
    Observation seen = nothing().blocks(clean(1_000)).outcome(LOST, 1).done();
    Judgement judgement = fix(seen, GOOD_CONTROL);
    assertSaid(judgement, Finding.SHOWN, Verdict.FAIL);
    assertThat(judgement.reason()).isEqualTo(
        "Outcome \"1, 1, 1\" 1 times in 1,000,000,001 samples: Both read 0, so a count is lost.");
  }

  @Test
  void anOutcomeThatTheTableDoesNotListIsForbiddenToo() {
    Judgement judgement =
        fix(nothing().blocks(clean(40)).outcome("7, 7, 7", 3).done(), GOOD_CONTROL);
    assertSaid(judgement, Finding.SHOWN, Verdict.FAIL);
    assertThat(judgement.reason())
        .isEqualTo(
            "Outcome \"7, 7, 7\" 3 times in 40,000,003 samples: No order of whole calls gives this.");
  }

  @Test
  void theMostFrequentForbiddenOutcomeIsNamedFirst() {
    Observation seen = nothing().outcome(LOST, 2).outcome("0, 0, 0", 5).outcome(KEPT, 9).done();
    assertThat(fix(seen, GOOD_CONTROL).reason())
        .startsWith("Outcome \"0, 0, 0\" 5 times in 16 samples")
        .endsWith(" (and 1 more piece of evidence)");
  }

  @Test
  void aFixThatIsCleanWhereItsControlIsRacyHolds() {
    Judgement judgement = fix(nothing().blocks(clean(40)).done(), GOOD_CONTROL);
    assertSaid(judgement, Finding.HELD, Verdict.PASS);
    assertThat(judgement.reason()).isEqualTo(
        "No forbidden outcome in 40,000,000 samples; in 40 blocks the threads overlapped (C2, 512 MiB heap)."
            + " The control counter.plain showed the race in 40 of 40 blocks."
            + " A race as visible as the control's would have been missed with probability 2.1e-46;"
            + " a rarer one may be there.");
  }

  @Test
  void judgementsReadTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      Observation clean = nothing().blocks(clean(40)).done();
      assertThat(fix(clean, GOOD_CONTROL).reason()).contains("40,000,000").contains("2.1e-46");
      Observation racy = nothing().blocks(racy(40)).done();
      assertThat(fix(racy, GOOD_CONTROL).reason()).contains("40 times in 40,000,000 samples");
      Observation apart = nothing().blocks(onOneProcessor(40)).done();
      assertThat(fix(apart, GOOD_CONTROL).reason()).contains("wall time 1.00");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aControlThatShowsNothingProvesNothing() {
    Judgement judgement =
        fix(nothing().blocks(clean(500)).done(), nothing().blocks(clean(500)).done());
    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(judgement.reason()).isEqualTo(
        "No forbidden outcome in 500,000,000 samples; in 500 blocks the threads overlapped (C2, 512 MiB heap)."
            + " The control counter.plain showed the race in 0 of 500 blocks."
            + " So nothing shows that this stress could have seen the race.");
  }

  @Test
  void tooFewBlocksProveTooLittle() {
    Judgement judgement = fix(nothing().blocks(clean(3)).done(), nothing().blocks(racy(3)).done());
    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(judgement.power().missProbability()).isGreaterThan(Scenario.HELD_BELOW);
    assertThat(judgement.reason()).endsWith(
        " A race as visible as the control's would still have been missed with probability 2.5e-01,"
            + " and at most 1e-03 is called HELD. More time (--budget), or two free processors, give more"
            + " blocks that count.");
  }

  @Test
  void theFixHoldsFromTheBlockThatMakesAMissUnlikelyEnough() {
    Observation control = nothing().blocks(racy(10)).done();
    int needed = 1;
    while (Power.of(control.blocks(), clean(needed)).missProbability() > Scenario.HELD_BELOW) {
      needed++;
    }
    assertThat(needed).isGreaterThan(1);
    assertSaid(fix(nothing().blocks(clean(needed - 1)).done(), control), Finding.INCONCLUSIVE,
        Verdict.INCONCLUSIVE);
    assertSaid(fix(nothing().blocks(clean(needed)).done(), control), Finding.HELD, Verdict.PASS);
  }

  @Test
  void aFixWithoutItsControlProvesNothing() {
    Judgement judgement =
        Judge.judge(FIX, FIX.workloads().getFirst(), nothing().blocks(clean(99)).done(),
            Optional.empty());
    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
  }

  @Test
  void withoutASampleThereIsNothingToJudge() {
    assertSaid(fix(Observation.NOTHING, GOOD_CONTROL), Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(fix(Observation.NOTHING, GOOD_CONTROL).reason())
        .isEqualTo("No sample was taken: the run ended before its turn came.");
    assertSaid(hazard(Observation.NOTHING), Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
  }

  @Test
  void warmingUpAloneProvesNothing() {
    Judgement judgement = fix(nothing().outcome(KEPT, 2_000).done(), GOOD_CONTROL);
    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(judgement.reason()).isEqualTo(
        "Time ran out while warming up: 2,000 samples, and no block that counts."
            + " Give the run a larger budget.");
  }

  @Test
  void aBillionSamplesWithoutOverlapProveNothing() {
    Judgement judgement = fix(nothing().blocks(onOneProcessor(1_000)).done(), GOOD_CONTROL);
    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(judgement.reason()).isEqualTo(
        "The threads never ran at the same time (processor time over wall time 1.00, at least 1.25"
            + " is needed), so 1,000,000,000 samples prove nothing."
            + " Give the run two free processors.");
  }

  @Test
  void blocksWithoutOverlapDoNotMakeAFixHold() {
    Observation seen = nothing().blocks(clean(1)).blocks(onOneProcessor(500)).done();
    Judgement judgement = fix(seen, nothing().blocks(racy(4)).done());
    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(judgement.power().fixBlocks()).isEqualTo(1);
  }

  @Test
  void aHazardThatIsShownPasses() {
    Judgement judgement = hazard(nothing().blocks(clean(30)).blocks(racy(1)).done());
    assertSaid(judgement, Finding.SHOWN, Verdict.PASS);
    assertThat(judgement.power().controlBlocks()).isEqualTo(31);
    assertThat(judgement.power().controlBlocksSeen()).isEqualTo(1);
    assertThat(judgement.power().fixBlocks()).isZero();
  }

  @Test
  void aHazardIsShownEvenWithoutOverlap() {
    assertSaid(hazard(nothing().blocks(List.of(block(SAMPLES, 1, 1.0))).done()), Finding.SHOWN,
        Verdict.PASS);
  }

  @Test
  void aHazardThatIsNotShownWithItsBudgetSpentFails() {
    Judgement judgement = hazard(nothing().blocks(clean(Judge.HAZARD_BLOCKS)).done());
    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.FAIL);
    assertThat(judgement.reason()).isEqualTo(
        "The hazard was not shown in 20,000,000 samples; in 20 blocks the threads overlapped (C2, 512 MiB heap).");
  }

  @Test
  void aHazardThatIsNotShownYetIsInconclusive() {
    Judgement judgement = hazard(nothing().blocks(clean(Judge.HAZARD_BLOCKS - 1)).done());
    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(judgement.reason()).endsWith(
        "in 19 blocks the threads overlapped (C2, 512 MiB heap), and 20 are needed to call that a failure.");
  }

  @Test
  void aHazardWhoseThreadsNeverOverlappedIsInconclusive() {
    assertSaid(hazard(nothing().blocks(onOneProcessor(1_000)).done()), Finding.INCONCLUSIVE,
        Verdict.INCONCLUSIVE);
  }

  @Test
  void aStressThatDidNotWorkIsAnError() {
    Observation seen = nothing().blocks(clean(40)).failure("an actor threw").done();
    assertSaid(fix(seen, GOOD_CONTROL), Finding.ERROR, Verdict.ERROR);
    assertThat(fix(seen, GOOD_CONTROL).reason()).isEqualTo("an actor threw");
    assertSaid(hazard(nothing().failure("no library").done()), Finding.ERROR, Verdict.ERROR);
  }

  @Test
  void evidenceBeatsFailure() {
    Observation seen = nothing().blocks(racy(1)).failure("the fork was killed").done();
    assertSaid(fix(seen, GOOD_CONTROL), Finding.SHOWN, Verdict.FAIL);
    assertSaid(hazard(seen), Finding.SHOWN, Verdict.PASS);
  }

  @Test
  void aCrashIsEvidenceWithoutASample() {
    Observation seen = nothing().evidence(EvidenceKind.CRASH, "The process died").done();
    assertSaid(fix(seen, GOOD_CONTROL), Finding.SHOWN, Verdict.FAIL);
    assertThat(fix(seen, GOOD_CONTROL).reason()).isEqualTo("The process died");
  }

  @Test
  void aHazardIsShownByTheEndThatItDeclares() {
    Observation crash = nothing().evidence(EvidenceKind.CRASH, "The process died").done();
    Observation hang = nothing().evidence(EvidenceKind.HANG, "A call did not return").done();
    ScenarioSpec crashes = HAZARD.expecting(Set.of(Misbehaviour.CRASH));
    ScenarioSpec hangs = HAZARD.expecting(Set.of(Misbehaviour.HANG, Misbehaviour.OUTCOME));
    assertSaid(judge(crashes, crash), Finding.SHOWN, Verdict.PASS);
    assertSaid(judge(hangs, hang), Finding.SHOWN, Verdict.PASS);
    assertSaid(judge(hangs, nothing().blocks(racy(1)).done()), Finding.SHOWN, Verdict.PASS);
    assertSaid(judge(crashes, hang), Finding.SHOWN, Verdict.FAIL);
    assertThat(judge(hangs, crash).reason()).isEqualTo("The process died."
        + " The hazard does not declare such an end; it expects OUTCOME or HANG.");
  }

  @Test
  void aHazardThatEndsItsProcessUndeclaredFailsWhateverElseItShowed() {
    Observation seen =
        nothing().blocks(racy(3)).evidence(EvidenceKind.CRASH, "The process died").done();
    assertSaid(hazard(seen), Finding.SHOWN, Verdict.FAIL);
  }

  @ParameterizedTest
  @CsvSource({"THREAD_SAFE, FAIL, PASS", "THREAD_CONFINED, FAIL, PASS",
      "ONCE_BEFORE_USE, FAIL, PASS", "NOT_THREAD_SAFE, PASS, FAIL"})
  void aSubjectIsHeldToItsContract(Contract contract, Verdict shown, Verdict held) {
    ScenarioSpec subject = MadeUp.subject("mine.count", contract, "counter.plain");
    assertSaid(judge(subject, nothing().blocks(racy(2)).done()), Finding.SHOWN, shown);
    assertSaid(judge(subject, nothing().blocks(clean(40)).done()), Finding.HELD, held);
  }

  @ParameterizedTest
  @EnumSource(Contract.class)
  void aSubjectWithoutEvidenceAndWithoutControlIsInconclusive(Contract contract) {
    ScenarioSpec subject = MadeUp.subject("mine.count", contract, "");
    Judgement judgement = Judge.judge(subject, subject.workloads().getFirst(),
        nothing().blocks(clean(400)).done(), Optional.empty());
    assertSaid(judgement, Finding.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(judgement.reason()).contains("There is no control.");
  }

  private static void assertSaid(Judgement judgement, Finding finding, Verdict verdict) {
    assertThat(judgement.finding()).as(judgement.reason()).isEqualTo(finding);
    assertThat(judgement.verdict()).as(judgement.reason()).isEqualTo(verdict);
  }

  private static Judgement fix(Observation seen, Observation control) {
    return Judge.judge(FIX, FIX.workloads().getFirst(), seen, Optional.of(control));
  }

  private static Judgement hazard(Observation seen) {
    return Judge.judge(HAZARD, HAZARD.workloads().getFirst(), seen, Optional.empty());
  }

  private static Judgement judge(ScenarioSpec spec, Observation seen) {
    return Judge.judge(spec, spec.workloads().getFirst(), seen, Optional.of(GOOD_CONTROL));
  }
}
