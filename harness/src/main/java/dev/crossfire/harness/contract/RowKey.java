package dev.crossfire.harness.contract;

/**
 * What makes one row of a results file: one scenario, run one way.
 *
 * @param scenario the scenario
 * @param engine what drives the threads
 * @param threads how many call at once
 * @param threadKind the kind of those threads
 * @param linkage how its downcalls are linked
 * @param variant the build of the native library, such as {@code gcc-O2}
 * @param sanitizer the sanitizer in the fork
 */
public record RowKey(
    ScenarioId scenario,
    Engine engine,
    int threads,
    ThreadKind threadKind,
    Linkage linkage,
    String variant,
    Sanitizer sanitizer) {

  /** A short text for progress and messages. */
  @Override
  public String toString() {
    return "%s (%s, %d %s threads, %s linkage, %s%s)"
        .formatted(scenario, engine.id(), threads, threadKind.id(), linkage.id(), variant,
            sanitizer == Sanitizer.NONE ? "" : ", " + sanitizer.title());
  }
}
