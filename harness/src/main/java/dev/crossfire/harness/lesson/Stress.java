package dev.crossfire.harness.lesson;

import java.util.List;

/**
 * What a scenario's own source says of its stress.
 *
 * @param functions what its actors call, at least one function
 * @param actors who calls what, and keeps what of it
 * @param recorded of what an outcome consists, in the order of its values; Markdown
 */
public record Stress(List<Promise> functions, List<Block> actors, String recorded) {

  public Stress {
    functions = List.copyOf(functions);
    actors = List.copyOf(actors);
    if (functions.isEmpty() || actors.isEmpty() || recorded.isBlank()) {
      throw new IllegalArgumentException(
          "a stress has functions, actors and a record; found: functions=%d, actors=%d, recorded=%s"
              .formatted(functions.size(), actors.size(), recorded));
    }
  }
}
