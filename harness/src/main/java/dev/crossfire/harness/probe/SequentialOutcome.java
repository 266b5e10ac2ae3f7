package dev.crossfire.harness.probe;

import java.util.List;

/** One thing that a fork found when it ran a probe's calls one after another; it travels as the text of an outcome. */
public sealed interface SequentialOutcome {

  /** An order gave this: the texts of the items. */
  record Gave(int order, List<String> items) implements SequentialOutcome {}

  /** With several samples under way, of which each was run one after another, one gave this. */
  record Beside(List<String> items) implements SequentialOutcome {}

  /** A call of this order waits for one that comes later. */
  record Blocked(int order) implements SequentialOutcome {}

  /** The probe cannot be run; the message begins with the position. */
  record Refused(String message) implements SequentialOutcome {}

  /** The text that travels. */
  default String text() {
    return switch (this) {
      case Gave(int order, List<String> items) -> "G" + order + join(items);
      case Beside(List<String> items) -> "B" + join(items);
      case Blocked(int order) -> "W" + order;
      case Refused(String message) -> "R" + message;
    };
  }

  /**
   * What a text says.
   *
   * @throws IllegalArgumentException if it is none that {@link #text} wrote
   */
  static SequentialOutcome of(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no sequential outcome: an empty text");
    }
    String rest = text.substring(1);
    List<String> parts = List.of(rest.split("\u001f", -1));
    List<String> items = parts.subList(1, parts.size());
    return switch (text.charAt(0)) {
      case 'G' -> new Gave(Integer.parseInt(parts.getFirst()), items);
      case 'B' -> new Beside(items);
      case 'W' -> new Blocked(Integer.parseInt(rest));
      case 'R' -> new Refused(rest);
      default -> throw new IllegalArgumentException("no sequential outcome: " + text);
    };
  }

  private static String join(List<String> items) {
    return String.join("", items.stream().map(item -> "\u001f" + item).toList());
  }
}
