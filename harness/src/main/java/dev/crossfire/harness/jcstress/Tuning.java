package dev.crossfire.harness.jcstress;

import java.util.List;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;

/**
 * How a block of JCStress is run. Races differ in what shows them best, so that blocks differ in it.
 *
 * @param strideSize samples between two meetings of the actors
 * @param strideCount strides between two countings; their product is how many samples are in flight
 * @param spin how an actor waits for the others
 * @param pinned whether each actor stays on a processor of its own
 */
public record Tuning(int strideSize, int strideCount, SpinLoopStyle spin, boolean pinned) {

  /** Long strides give most samples, short ones keep the actors closest together; see docs/decisions/0019. */
  private static final List<Tuning> UNPINNED =
      List.of(
          new Tuning(2048, 4, SpinLoopStyle.THREAD_YIELD, false),
          new Tuning(4096, 2, SpinLoopStyle.THREAD_YIELD, false),
          new Tuning(256, 16, SpinLoopStyle.THREAD_YIELD, false));

  private static final List<Tuning> ALL =
      List.of(
          new Tuning(4096, 4, SpinLoopStyle.THREAD_YIELD, true),
          new Tuning(2048, 4, SpinLoopStyle.THREAD_YIELD, false),
          new Tuning(8192, 2, SpinLoopStyle.THREAD_YIELD, false),
          new Tuning(4096, 2, SpinLoopStyle.THREAD_YIELD, false),
          new Tuning(256, 16, SpinLoopStyle.THREAD_YIELD, true));

  /** For a sanitized fork: few samples in flight, since each may cost a report. */
  private static final List<Tuning> SANITIZED =
      List.of(
          new Tuning(16, 1, SpinLoopStyle.THREAD_YIELD, true),
          new Tuning(4, 4, SpinLoopStyle.THREAD_YIELD, true),
          new Tuning(16, 1, SpinLoopStyle.THREAD_YIELD, false));

  private static final List<Tuning> SANITIZED_UNPINNED =
      SANITIZED.stream().filter(tuning -> !tuning.pinned()).toList();

  /**
   * All tunings that seeds choose from.
   *
   * @param canPin whether each actor can have a processor of its own
   * @param sanitized whether a sanitizer watches
   */
  public static List<Tuning> choices(boolean canPin, boolean sanitized) {
    if (sanitized) {
      return canPin ? SANITIZED : SANITIZED_UNPINNED;
    }
    return canPin ? ALL : UNPINNED;
  }

  /** The tuning that follows from a seed, of those that {@link #choices} gives. */
  public static Tuning of(long seed, boolean canPin, boolean sanitized) {
    List<Tuning> choices = choices(canPin, sanitized);
    return choices.get((int) Long.remainderUnsigned(seed, choices.size()));
  }
}
