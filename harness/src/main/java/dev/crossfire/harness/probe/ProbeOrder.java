package dev.crossfire.harness.probe;

import java.util.List;

/**
 * What a fork is told to do with a probe; it travels as the driver of a block.
 *
 * @param task what to do
 * @param file absolute path of the probe's text
 * @param folder the folder that paths in the probe are relative to
 * @param header absolute path of what its header declares; empty for none
 * @param leftOut names of items that outcomes are made without
 */
public record ProbeOrder(
    Task task, String file, String folder, String header, List<String> leftOut) {

  private static final String BETWEEN = "\n";
  private static final int PARTS = 4;

  /** What to do with a probe. */
  public enum Task {
    /** Run its calls one after another, in every order. */
    ORACLE,
    /** Run its actors at the same time. */
    STRESS
  }

  public ProbeOrder {
    leftOut = List.copyOf(leftOut);
  }

  /** The order as one text. */
  public String text() {
    return String.join(BETWEEN, task.name(), file, folder, header)
        + String.join("", leftOut.stream().map(name -> BETWEEN + name).toList());
  }

  /** The order of a text. */
  public static ProbeOrder of(String text) {
    List<String> parts = List.of(text.split(BETWEEN, -1));
    if (parts.size() < PARTS) {
      throw new IllegalArgumentException("no order for a probe: " + text);
    }
    return new ProbeOrder(Task.valueOf(parts.get(0)), parts.get(1), parts.get(2), parts.get(3),
        parts.subList(PARTS, parts.size()));
  }
}
