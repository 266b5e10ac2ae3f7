package dev.crossfire.harness.probe;

/** A part of a probe that has steps; actors are numbered from 0. */
record Section(Part part, int actor) {

  enum Part {
    SETUP, ACTOR, CHECK, TEARDOWN
  }

  static final Section SETUP = new Section(Part.SETUP, 0);
  static final Section CHECK = new Section(Part.CHECK, 0);
  static final Section TEARDOWN = new Section(Part.TEARDOWN, 0);

  /** Whether its steps may use a name of the other one: actors see their own and those of setup. */
  boolean sees(Section owner) {
    return switch (owner.part) {
      case SETUP -> true;
      case ACTOR -> part == Part.ACTOR ? actor == owner.actor : part != Part.SETUP;
      case CHECK -> part == Part.CHECK || part == Part.TEARDOWN;
      case TEARDOWN -> part == Part.TEARDOWN;
    };
  }

  @Override
  public String toString() {
    return switch (part) {
      case ACTOR -> "actor " + (actor + 1);
      case SETUP -> "setup";
      case CHECK -> "check";
      case TEARDOWN -> "teardown";
    };
  }
}
