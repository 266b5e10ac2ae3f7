package dev.crossfire.harness.contract;

/**
 * One way of running a scenario: the engine and its threads.
 *
 * @param engine what drives the threads
 * @param threads how many call at once, at least 2
 * @param threadKind the kind of those threads; virtual ones with {@link Engine#ROUNDS} and {@link Engine#SWARM} alone
 * @param driver binary name of the class that the engine runs
 * @param outcomes the grades of what it can observe
 */
public record Workload(
    Engine engine, int threads, ThreadKind threadKind, String driver, OutcomeTable outcomes) {

  public Workload {
    if (threads < 2) {
      throw new IllegalArgumentException("a workload has at least 2 threads; found: " + threads);
    }
    if (threadKind == ThreadKind.VIRTUAL && engine != Engine.SWARM && engine != Engine.ROUNDS) {
      throw new IllegalArgumentException(
          "the engine " + engine.id() + " has no virtual threads; only rounds and swarm have");
    }
  }

  /** Whether the other one has the same engine and as many threads of the same kind. */
  public boolean isRunLike(Workload other) {
    return engine == other.engine && threads == other.threads && threadKind == other.threadKind;
  }

  /** Engine and threads as a short text for messages. */
  public String way() {
    return "%s with %d %s threads".formatted(engine.id(), threads, threadKind.id());
  }
}
