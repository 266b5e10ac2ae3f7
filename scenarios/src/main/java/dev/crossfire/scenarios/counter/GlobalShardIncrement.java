package dev.crossfire.scenarios.counter;

/** Adds one to the caller's shard of the process-wide counter; 0, or -1 if there is no such shard. */
@FunctionalInterface
interface GlobalShardIncrement {
  int call(int shard);
}
