package dev.crossfire.harness.threads;

/**
 * Small random choices and delays, so that threads do not meet the same way each time. Used by one thread at a time;
 * allocates nothing.
 */
public final class Stir {

  private static final int LONGEST = 7;

  private long state;

  /** Choices that follow from the seed. */
  public Stir(long seed) {
    // One step of SplitMix64, so that neighbouring seeds give unlike delays; the state must not be 0.
    long mixed = (seed + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    state = (mixed ^ (mixed >>> 31)) | 1;
  }

  /** Waits up to a few hundred nanoseconds, or half of the times not at all. */
  public void pause() {
    int turns = (int) next() & (2 * LONGEST + 1);
    for (; turns > LONGEST; turns--) {
      Thread.onSpinWait();
    }
  }

  /** A number from 0 to one less than the bound, which is a power of two. */
  public int below(int bound) {
    return (int) next() & (bound - 1);
  }

  private long next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return state;
  }
}
