package dev.crossfire.harness.bind;

/**
 * Marks a repair that is in Java, as {@code CF_FIX} marks one in C, so that a mutant can do without it.
 *
 * <pre>{@code
 * private static final Supplier<Arena> ARENA = Repair.of(Arena::ofConfined, Arena::ofShared);
 * }</pre>
 *
 * Safe for use by several threads; in a {@code static final} field it costs nothing on the sampled path.
 */
public final class Repair {

  /** The system property that a fork of a mutant is started with. */
  public static final String MUTANT_PROPERTY = "crossfire.mutant";

  private static final boolean MUTANT = Boolean.getBoolean(MUTANT_PROPERTY);

  private Repair() {}

  /** The repair, or in a mutant what stands in its place. */
  public static <T> T of(T repair, T without) {
    return MUTANT ? without : repair;
  }
}
