package dev.crossfire.harness.probe.engine;

import dev.crossfire.harness.probe.Position;

/** A probe names a library or a function that is not there; the message begins with the position. */
final class LinkException extends Exception {

  private static final long serialVersionUID = 1L;

  LinkException(Position position, String message) {
    super(position + ": " + message);
  }
}
