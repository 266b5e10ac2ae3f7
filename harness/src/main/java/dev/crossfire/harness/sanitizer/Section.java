package dev.crossfire.harness.sanitizer;

import java.util.List;

/**
 * A part of a report: what happened, and the stack of it.
 *
 * @param heading such as {@code Previous write of size 4 at 0x7b04 by thread T15}
 * @param frames innermost first; none where the heading says it all
 */
record Section(String heading, List<Frame> frames) {

  Section {
    frames = List.copyOf(frames);
  }
}
