package dev.crossfire.scenarios.counter;

/** Adds one to the caller's shard of a counter; 0, or -1 if there is no such shard. */
@FunctionalInterface
interface ShardIncrement {
  int of(long counter, int shard);
}
