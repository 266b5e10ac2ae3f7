package dev.crossfire.harness.lesson;

import java.util.List;

/**
 * A part of a lesson.
 *
 * @param heading what it is about
 * @param blocks what there is to say, in order; at least one piece
 */
public record Part(Heading heading, List<Block> blocks) {

  public Part {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a part says something; found nothing: " + heading);
    }
  }
}
