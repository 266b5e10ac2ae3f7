/**
 * The engine {@code probe}, inside a fork: links a probe's functions, makes its calls into code, and runs them, one after
 * another for the oracle and at the same time for the stress.
 *
 * <p>Each sample has a frame of native memory. Calls read and write it by fixed offsets, so that taking a sample neither
 * parses nor looks anything up, and allocates nothing on the Java heap unless a struct is passed or returned by value.
 */
@NullMarked
package dev.crossfire.harness.probe.engine;

import org.jspecify.annotations.NullMarked;
