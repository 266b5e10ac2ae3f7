package dev.crossfire.harness.fork;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.ThreadKind;

/**
 * One block as the fork is told of it.
 *
 * @param engine what drives the threads
 * @param driver binary name of the class to run
 * @param threads how many call at once
 * @param threadKind the kind of those threads
 * @param millis how long, in milliseconds
 * @param seed where the block's choices come from
 */
public record BlockOrder(
    Engine engine, String driver, int threads, ThreadKind threadKind, int millis, long seed) {}
