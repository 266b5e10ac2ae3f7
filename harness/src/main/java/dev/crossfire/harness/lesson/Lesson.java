package dev.crossfire.harness.lesson;

import dev.crossfire.harness.contract.ScenarioSpec;
import java.util.List;

/**
 * What a scenario teaches.
 *
 * @param scenario the scenario
 * @param page the page of its family
 * @param parts a part for each heading, in the order of {@link Heading}
 */
public record Lesson(ScenarioSpec scenario, Page page, List<Part> parts) {

  public Lesson {
    parts = List.copyOf(parts);
    if (!parts.stream().map(Part::heading).toList().equals(List.of(Heading.values()))) {
      throw new IllegalArgumentException(
          "a lesson has each part once, in order; found: " + parts.stream()
              .map(Part::heading)
              .toList());
    }
  }

  /** The lesson with other words on what was observed. */
  public Lesson observed(List<Block> blocks) {
    return new Lesson(
        scenario, page,
        parts.stream()
            .map(
                part -> part.heading() == Heading.OBSERVED
                    ? new Part(Heading.OBSERVED, blocks)
                    : part)
            .toList());
  }

  /** The part of a heading. */
  public Part part(Heading heading) {
    return parts.stream().filter(part -> part.heading() == heading).findFirst().orElseThrow();
  }

  /** The parts that are this scenario's own, or else those that are the same for its whole family. */
  public List<Part> parts(boolean ofFamily) {
    return parts.stream().filter(part -> part.heading().isOfFamily() == ofFamily).toList();
  }
}
