package dev.crossfire.harness;

import dev.crossfire.harness.contract.SharedScenario;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullMarked;

/** A counter in Java that is right; tests override what is to be wrong. */
@NullMarked
public class MadeUpCounter implements SharedScenario {

  protected final AtomicInteger count = new AtomicInteger();
  private final AtomicLong calls = new AtomicLong();
  private int resets;

  @Override
  public void reset() {
    resets++;
    count.set(0);
  }

  @Override
  public int call(int thread) {
    calls.incrementAndGet();
    return count.incrementAndGet();
  }

  @Override
  public long total() {
    return count.get();
  }

  public long calls() {
    return calls.get();
  }

  public int resets() {
    return resets;
  }
}
