package dev.crossfire.harness.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forks that serve a group side by side: one of the original, one of the mutant where a row's control is its mutant,
 * and one for the row that is about to end it. Each is started when it is first needed, and again after it was given up.
 * Not thread-safe.
 */
final class GroupForks implements AutoCloseable {

  private final StressFactory factory;
  private final Group.Kind kind;
  private final Jvm jvm;
  private final Map<Place, Stress> open = new HashMap<>();

  GroupForks(StressFactory factory, Group.Kind kind, Jvm jvm) {
    this.factory = factory;
    this.kind = kind;
    this.jvm = jvm;
  }

  /** How the JVMs of all run. */
  Jvm jvm() {
    return jvm;
  }

  Stress get(Place place) throws StressException {
    Stress stress = open.get(place);
    if (stress == null) {
      if (place.alone().isPresent()) {
        List.copyOf(open.keySet())
            .stream()
            .filter(other -> other.alone().isPresent())
            .forEach(this::giveUp);
      }
      stress = factory.open(new Fork(kind, place.build(), jvm));
      open.put(place, stress);
    }
    return stress;
  }

  void giveUp(Place place) {
    Stress stress = open.remove(place);
    if (stress != null) {
      stress.close();
    }
  }

  @Override
  public void close() {
    List.copyOf(open.keySet()).forEach(this::giveUp);
  }
}
