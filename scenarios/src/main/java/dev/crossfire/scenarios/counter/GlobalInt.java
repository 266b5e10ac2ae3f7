package dev.crossfire.scenarios.counter;

/** Increments or reads the process-wide counter. */
@FunctionalInterface
interface GlobalInt {
  int call();
}
