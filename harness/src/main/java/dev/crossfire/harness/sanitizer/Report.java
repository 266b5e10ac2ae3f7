package dev.crossfire.harness.sanitizer;

import dev.crossfire.harness.contract.Sanitizer;
import java.util.List;
import java.util.Optional;

/**
 * One report of a sanitizer.
 *
 * @param sanitizer whose it is
 * @param what the kind of error, such as {@code data race}
 * @param sections its parts, in the order of the log
 */
record Report(Sanitizer sanitizer, String what, List<Section> sections) {

  Report {
    sections = List.copyOf(sections);
  }

  /** The first part that has a stack: the access that was caught. */
  Optional<Section> access() {
    return sections.stream().filter(section -> !section.frames().isEmpty()).findFirst();
  }

  /** The other access, or the other lock of an inversion. */
  Optional<Section> otherAccess() {
    return beginning("Previous ")
        .or(() -> sections.stream()
            .filter(section -> section.heading().contains(" acquired here while holding "))
            .skip(1)
            .findFirst());
  }

  /** What the memory is that was accessed. */
  Optional<Section> location() {
    return beginning("Location is ")
        .or(() -> sections.stream()
            .filter(section -> section.heading().contains(" is located "))
            .findFirst());
  }

  /** Where the memory was allocated. */
  Optional<Section> allocation() {
    return beginning("previously allocated by ")
        .or(() -> beginning("allocated by "))
        .or(() -> location().filter(section -> !section.frames().isEmpty()));
  }

  /** Where the memory was freed. */
  Optional<Section> free() {
    return beginning("freed by ");
  }

  private Optional<Section> beginning(String words) {
    return sections.stream().filter(section -> section.heading().startsWith(words)).findFirst();
  }
}
