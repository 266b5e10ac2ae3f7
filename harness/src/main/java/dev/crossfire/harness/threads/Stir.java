package dev.crossfire.harness.threads;

/**
 * Small random delays, so that threads do not meet the same way each time. Used by one thread; allocates nothing.
 *
 * <p>Half of the delays are none at all; the others are up to a few hundred nanoseconds.
 */
public final class Stir {

  private static final int LONGEST = 7;

  private long state;

  /** Delays that follow from the seed. */
  public Stir(long seed) {
    // One step of SplitMix64, so that neighbouring seeds give unlike delays; the state must not be 0.
    long mixed = (seed + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    state = (mixed ^ (mixed >>> 31)) | 1;
  }

  /** Waits a little, or not at all. */
  public void pause() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    int turns = (int) state & (2 * LONGEST + 1);
    for (; turns > LONGEST; turns--) {
      Thread.onSpinWait();
    }
  }
}
