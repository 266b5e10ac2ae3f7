/**
 * The engine {@code swarm}: many threads on one state that they all share, judged by totals and uniqueness.
 */
@NullMarked
package dev.crossfire.harness.swarm;

import org.jspecify.annotations.NullMarked;
