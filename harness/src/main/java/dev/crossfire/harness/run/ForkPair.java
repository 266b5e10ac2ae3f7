package dev.crossfire.harness.run;

import java.util.EnumMap;
import java.util.Map;

/**
 * The forks that serve a group side by side: one of the original and, where a row's control is its mutant, one of the
 * mutant. Each is started when it is first needed, and again after it was given up. Not thread-safe.
 */
final class ForkPair implements AutoCloseable {

  private final StressFactory factory;
  private final Group.Kind kind;
  private final Jvm jvm;
  private final Map<Build, Stress> open = new EnumMap<>(Build.class);

  ForkPair(StressFactory factory, Group.Kind kind, Jvm jvm) {
    this.factory = factory;
    this.kind = kind;
    this.jvm = jvm;
  }

  /** How the JVM of both runs. */
  Jvm jvm() {
    return jvm;
  }

  Stress get(Build build) throws StressException {
    Stress stress = open.get(build);
    if (stress == null) {
      stress = factory.open(new Fork(kind, build, jvm));
      open.put(build, stress);
    }
    return stress;
  }

  void giveUp(Build build) {
    Stress stress = open.remove(build);
    if (stress != null) {
      stress.close();
    }
  }

  @Override
  public void close() {
    for (Build build : Build.values()) {
      giveUp(build);
    }
  }
}
