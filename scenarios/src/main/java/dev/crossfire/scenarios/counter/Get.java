package dev.crossfire.scenarios.counter;

/** Reads a counter. */
@FunctionalInterface
interface Get {
  int of(long counter);
}
