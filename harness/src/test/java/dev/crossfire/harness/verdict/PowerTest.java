package dev.crossfire.harness.verdict;

import static dev.crossfire.harness.verdict.Seen.apart;
import static dev.crossfire.harness.verdict.Seen.block;
import static dev.crossfire.harness.verdict.Seen.clean;
import static dev.crossfire.harness.verdict.Seen.onOneProcessor;
import static dev.crossfire.harness.verdict.Seen.racy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerTest {

  private static final Offset<Double> EXACT = within(1e-9);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 20, 59, 1000})
  void ifEveryBlockSawTheRaceTheBoundIsTheNthRootOfFivePercent(int blocks) {
    assertThat(Power.lowerBound(blocks, blocks)).isEqualTo(Math.pow(0.05, 1.0 / blocks), EXACT);
  }

  @ParameterizedTest
  @CsvSource({"1, 10, 0.0051", "5, 10, 0.2224", "9, 10, 0.6058", "10, 10, 0.7411"})
  void theBoundIsThatOfThePublishedTables(int seen, int blocks, double published) {
    assertThat(Power.lowerBound(seen, blocks)).isEqualTo(published, within(5e-5));
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "1, 40", "3, 7", "19, 20", "37, 40", "120, 400", "399, 400"})
  void atTheBoundSoManySightingsHaveAChanceOfFivePercent(int seen, int blocks) {
    assertThat(Power.lowerBound(seen, blocks)).isEqualTo(bisected(seen, blocks), within(1e-7));
  }

  @Test
  void aControlThatShowsNothingGivesNoPower() {
    Power power = Power.of(clean(1000), clean(1000));
    assertThat(power.controlRate()).isZero();
    assertThat(power.missProbability()).isEqualTo(1);
    assertThat(Power.of(List.of(), clean(1000)).missProbability()).isEqualTo(1);
  }

  @Test
  void nothingIsKnownBeforeTheFirstBlock() {
    assertThat(Power.NONE).isEqualTo(new Power(0, 0, 0, 0, 1, 1, 1));
  }

  @Test
  void aMissIsAsLikelyAsThatEveryBlockOfTheFixMisses() {
    Power power = Power.of(racy(10), clean(7));
    assertThat(power.controlRate()).isEqualTo(Math.pow(0.05, 0.1), EXACT);
    assertThat(power.missProbability())
        .isEqualTo(Math.pow(1 - Math.pow(0.05, 0.1), 7), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "3, 1", "4, 0.75", "30, 0.1", "3000, 0.001"})
  void theShareOfRacyBlocksIsBoundByTheRuleOfThree(int blocks, double bound) {
    assertThat(Power.of(racy(5), clean(blocks)).rateUpperBound95()).isEqualTo(bound, EXACT);
  }

  @Test
  void samplesCountOnlyBesideASighting() {
    List<Block> fix = List.of(block(1_000, 0, 1.9), apart(block(1_000_000, 0, 1.9)),
        block(2_000, 0, 1.9), block(1_000_000, 0, 1.0));
    assertThat(Power.of(racy(5), fix).sampleUpperBound95()).isEqualTo(0.001, EXACT);
    assertThat(Power.of(racy(5), List.of(apart(block(9, 0, 1.9)))).sampleUpperBound95())
        .isEqualTo(1);
  }

  @Test
  void blocksWithoutOverlapCountOnNeitherSide() {
    List<Block> control = new ArrayList<>(racy(8));
    control.addAll(clean(2));
    List<Block> fix = new ArrayList<>(clean(6));
    Power without = Power.of(control, fix);
    control.addAll(onOneProcessor(50));
    control.add(block(1_000, 1_000, 1.24));
    fix.addAll(onOneProcessor(50));
    fix.add(block(0, 0, 2.0));
    assertThat(Power.of(control, fix)).isEqualTo(without);
    assertThat(without.controlBlocks()).isEqualTo(10);
    assertThat(without.controlBlocksSeen()).isEqualTo(8);
    assertThat(without.fixBlocks()).isEqualTo(6);
  }

  @Test
  void aRacyFixHasNoBoundOfCleanBlocks() {
    List<Block> fix = new ArrayList<>(clean(100));
    fix.add(block(1_000_000, 1, 1.0));
    Power power = Power.of(racy(5), fix);
    assertThat(power.rateUpperBound95()).isEqualTo(1);
    assertThat(power.sampleUpperBound95()).isEqualTo(1);
  }

  @Test
  void moreEvidenceNeverMakesAMissLikelier() {
    var random = new Random(42);
    for (int i = 0; i < 1_000; i++) {
      int trials = 1 + random.nextInt(200);
      int seen = random.nextInt(trials + 1);
      int fixes = random.nextInt(200);
      double rate = Power.lowerBound(seen, trials);
      assertThat(rate).as("%d of %d", seen, trials).isBetween(0.0, (double) seen / trials);
      assertThat(Power.lowerBound(seen, trials + 1)).as("%d of %d + 1", seen, trials)
          .isLessThanOrEqualTo(rate);
      assertThat(Power.lowerBound(seen + 1, trials + 1)).as("%d of %d, both + 1", seen, trials)
          .isGreaterThan(rate);
      assertThat(miss(seen, trials, fixes + 1)).as("%d of %d, %d fixes", seen, trials, fixes)
          .isLessThanOrEqualTo(miss(seen, trials, fixes))
          .isBetween(0.0, 1.0);
    }
  }

  private static double miss(int seen, int trials, int fixes) {
    List<Block> control = new ArrayList<>(racy(seen));
    control.addAll(clean(trials - seen));
    return Power.of(control, clean(fixes)).missProbability();
  }

  @Test
  void aControlBlockInWhichTheProcessDiedCountsAsOneThatSawTheRace() {
    List<Block> control = List.of(Block.died(60_000_000), block(Seen.SAMPLES, 0, 1.9),
        block(Seen.SAMPLES, 0, 1.0), Block.died(60_000_000));
    Power power = Power.of(control, clean(10));
    assertThat(power.controlBlocks()).isEqualTo(3);
    assertThat(power.controlBlocksSeen()).isEqualTo(2);
  }

  /** The share at which {@code seen} or more of {@code trials} have a chance of 5 %. */
  private static double bisected(int seen, int trials) {
    double low = 0;
    double high = 1;
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      if (atLeast(seen, trials, middle) < 0.05) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double atLeast(int seen, int trials, double share) {
    double sum = 0;
    for (int k = seen; k <= trials; k++) {
      double log = k * Math.log(share) + (trials - k) * Math.log1p(-share);
      for (int i = 1; i <= k; i++) {
        log += Math.log(trials - k + i) - Math.log(i);
      }
      sum += Math.exp(log);
    }
    return sum;
  }
}
