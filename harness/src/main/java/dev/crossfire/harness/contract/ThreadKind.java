package dev.crossfire.harness.contract;

/** The kind of Java thread that makes the calls. */
public enum ThreadKind {
  PLATFORM, VIRTUAL;

  /** The name in the results file. */
  public String id() {
    return Ids.of(this);
  }
}
