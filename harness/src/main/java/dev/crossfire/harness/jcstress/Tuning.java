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

  private static final List<Tuning> UNPINNED =
      List.of(
          new Tuning(64, 160, SpinLoopStyle.THREAD_YIELD, false),
          new Tuning(256, 16, SpinLoopStyle.THREAD_YIELD, false));

  private static final List<Tuning> ALL =
      List.of(
          new Tuning(64, 160, SpinLoopStyle.THREAD_YIELD, true),
          new Tuning(64, 160, SpinLoopStyle.THREAD_YIELD, false),
          new Tuning(64, 32, SpinLoopStyle.THREAD_YIELD, true),
          new Tuning(256, 16, SpinLoopStyle.THREAD_YIELD, true));

  /** The tuning that follows from a seed; actors are pinned only where each can have a processor. */
  public static Tuning of(long seed, boolean canPin) {
    List<Tuning> choices = canPin ? ALL : UNPINNED;
    return choices.get((int) Long.remainderUnsigned(seed, choices.size()));
  }
}
