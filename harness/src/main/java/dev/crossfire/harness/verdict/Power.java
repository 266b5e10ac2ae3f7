package dev.crossfire.harness.verdict;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How likely it is that a race as visible as the control's was missed.
 *
 * <p>It speaks of such a race under this stress, and of no rarer one.
 *
 * @param controlBlocks control blocks whose threads overlapped, or in which the race ended the process; under a sanitizer,
 *     all of them
 * @param controlBlocksSeen those of them that saw the race
 * @param fixBlocks blocks of the fix whose threads overlapped
 * @param controlRate 95 % Clopper-Pearson lower bound of the share of control blocks that see the race, 0 to 1
 * @param missProbability {@code (1 - controlRate) ^ fixBlocks}
 * @param rateUpperBound95 95 % upper bound of the share of racy blocks of the fix, {@code 3 / fixBlocks}, at most 1;
 *     1 also if a block was racy, since the rule of three is about clean blocks alone
 * @param sampleUpperBound95 the same for samples, over blocks whose neighbouring control block saw the race
 */
public record Power(
    int controlBlocks,
    int controlBlocksSeen,
    int fixBlocks,
    double controlRate,
    double missProbability,
    double rateUpperBound95,
    double sampleUpperBound95) {

  /** Nothing is known. */
  public static final Power NONE = of(List.of(), List.of());

  private static final double ALPHA = 0.05;

  /** The power of the blocks of a fix beside those of its control; blocks that do not count are left out on both sides. */
  public static Power of(List<Block> control, List<Block> fix) {
    return ofCounted(control.stream().filter(Block::counts).toList(), fix);
  }

  /**
   * The same under a sanitizer, where every block of the control counts: whoever waits while another thread's access is
   * reported uses no processor, so that overlap cannot be told from blocks that are full of reports.
   */
  public static Power sanitized(List<Block> control, List<Block> fix) {
    return ofCounted(control, fix);
  }

  private static Power ofCounted(List<Block> control, List<Block> fix) {
    int controlBlocks = control.size();
    int seen = (int) control.stream().filter(Block::saw).count();
    List<Block> counted = fix.stream().filter(Block::overlapped).toList();
    long samples = counted.stream().filter(Block::besideSighting).mapToLong(Block::samples).sum();
    boolean clean = fix.stream().noneMatch(Block::saw);
    double rate = lowerBound(seen, controlBlocks);
    return new Power(
        controlBlocks,
        seen,
        counted.size(),
        rate,
        Math.pow(1 - rate, counted.size()),
        clean ? ruleOfThree(counted.size()) : 1,
        clean ? ruleOfThree(samples) : 1);
  }

  /**
   * The 95 % Clopper-Pearson lower bound of a share.
   *
   * @return 0 if nothing was seen
   */
  static double lowerBound(int seen, int trials) {
    if (seen == 0) {
      return 0;
    }
    return BetaDistribution.of(seen, trials - seen + 1.0).inverseCumulativeProbability(ALPHA);
  }

  private static double ruleOfThree(long clean) {
    return clean <= 3 ? 1 : 3.0 / clean;
  }
}
