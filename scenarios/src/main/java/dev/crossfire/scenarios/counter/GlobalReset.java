package dev.crossfire.scenarios.counter;

/** Puts the process-wide counter back to zero. */
@FunctionalInterface
interface GlobalReset {
  void call();
}
