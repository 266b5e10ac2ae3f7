package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for what another process does, of which nothing else tells. */
final class Waiting {

  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final long BETWEEN_LOOKS_MS = 20;

  /** Something that is going to hold. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws Exception;
  }

  private Waiting() {}

  /** Returns once the condition holds; fails if it does not in a time that is long on any machine. */
  static void until(Condition condition) throws Exception {
    long start = System.nanoTime();
    while (!condition.holds()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
    }
  }
}
