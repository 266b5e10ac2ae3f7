package dev.crossfire.scenarios.counter;

/** Adds one to a counter and draws its new value. */
@FunctionalInterface
interface Increment {
  int of(long counter);
}
