package dev.crossfire.harness.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * How the JVM of a fork runs. Which races show, and how often, depends on it, so that forks differ in it.
 *
 * @param compiler what compiles the callers of native code
 * @param youngMib the young generation, in MiB; a small one stops the threads more often, a large one stays in no cache
 */
public record Jvm(Compiler compiler, int youngMib) {

  /** A compiler of HotSpot. */
  public enum Compiler {
    C1, C2
  }

  /** The one that takes most samples. */
  public static final Jvm USUAL = new Jvm(Compiler.C2, 8);

  private static final int LARGE = 32;

  private static final List<Jvm> DECK =
      List.of(
          USUAL,
          USUAL,
          USUAL,
          USUAL,
          USUAL,
          new Jvm(Compiler.C2, LARGE),
          new Jvm(Compiler.C1, USUAL.youngMib()),
          new Jvm(Compiler.C1, LARGE));

  /** Gives one after another, in an order from the generator, so that none is missing for long. */
  static Supplier<Jvm> dealtBy(RandomGenerator random) {
    Queue<Jvm> deck = new ArrayDeque<>();
    return () -> {
      if (deck.isEmpty()) {
        List<Jvm> shuffled = new ArrayList<>(DECK);
        Collections.shuffle(shuffled, random);
        deck.addAll(shuffled);
      }
      return deck.remove();
    };
  }

  /** A short text for reasons and evidence. */
  @Override
  public String toString() {
    return "%s, young generation %d MiB".formatted(compiler, youngMib);
  }
}
