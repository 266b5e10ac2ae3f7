package dev.crossfire.harness.contract;

import java.util.Map;
import java.util.Optional;

/**
 * What a scenario says of itself to whoever runs it under a sanitizer.
 *
 * @param blindSpots why a sanitizer sees nothing of it, by sanitizer
 * @param javaLock the lock, taken in Java, that keeps its calls apart
 */
public record SanitizerNotes(Map<Sanitizer, String> blindSpots, Optional<String> javaLock) {

  /** Nothing special. */
  public static final SanitizerNotes NONE = new SanitizerNotes(Map.of(), Optional.empty());

  public SanitizerNotes {
    blindSpots = Map.copyOf(blindSpots);
    if (blindSpots.containsKey(Sanitizer.NONE)) {
      throw new IllegalArgumentException("a blind spot is one of a sanitizer; found: none");
    }
  }

  /** Why the sanitizer sees nothing of the scenario; empty if it sees it. */
  public Optional<String> blindSpot(Sanitizer sanitizer) {
    return Optional.ofNullable(blindSpots.get(sanitizer));
  }
}
