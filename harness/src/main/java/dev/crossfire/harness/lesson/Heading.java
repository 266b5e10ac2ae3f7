package dev.crossfire.harness.lesson;

/** The parts of a lesson, in the order in which it is read. */
public enum Heading {
  /** The commands that stress it, and on what. */
  RUN("Run it", false),
  /** What the header asks of callers, and gives them. */
  CONTRACT("Contract", false),
  /** The hazard, then what repairs it. */
  CODE("Bad and fixed code", false),
  /** Who calls what at the same time, and keeps what of it. */
  ACTORS("Actors", false),
  /** A few steps in two lanes. */
  INTERLEAVING("The interleaving that breaks it", false),
  /** What can come out, and whether it may. */
  OUTCOMES("Outcomes and their grades", false),
  /** What did come out, on a machine that is named. */
  OBSERVED("Observed", false),
  /** Why it can happen, with a reference. */
  WHY("Why", true),
  /** Why what repairs it does. */
  ENOUGH("Why the fix is enough", false),
  /** What looks like a repair. */
  NOT_ENOUGH("The cheaper fix that is not", true),
  /** A sentence to remember. */
  RULE("The rule", false),
  /** What to ask of every exported function. */
  CHECKLIST("The checklist", true),
  /** What such a stress cannot see. */
  CLEAN_RUN("What a clean run does not show", true),
  /** What to do where a run does not say what is expected. */
  FAILS_HERE("If it fails on your machine", true),
  /** The same mistake, and the same repair, in another language. */
  RUST("The same in Rust", true),
  /** Where to go on. */
  NEXT("Next", false);

  private final String title;
  private final boolean ofFamily;

  Heading(String title, boolean ofFamily) {
    this.title = title;
    this.ofFamily = ofFamily;
  }

  /** What stands above the part. */
  public String title() {
    return title;
  }

  /** Whether the part is the same for each scenario of a family. */
  public boolean isOfFamily() {
    return ofFamily;
  }
}
