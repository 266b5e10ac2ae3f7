package dev.crossfire.harness.contract;

/**
 * How a downcall is linked.
 *
 * <p>The two show different races. A default downcall ends with a full fence when the thread goes back to Java, so it
 * hides reorderings and makes races between calls easier to see; a critical one has no fence and is faster.
 */
public enum Linkage {
  /** The linker's default: the thread changes state around the call and the JVM can stop meanwhile. */
  DEFAULT,
  /** {@code Linker.Option.critical}: no change of thread state; the call must be short and must not block. */
  CRITICAL;

  /** The name in the results file and on the command line. */
  public String id() {
    return Ids.of(this);
  }

  /**
   * The linkage of a name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Linkage of(String id) {
    for (Linkage linkage : values()) {
      if (linkage.id().equals(id)) {
        return linkage;
      }
    }
    throw new IllegalArgumentException("linkage is default or critical; found: " + id);
  }
}
