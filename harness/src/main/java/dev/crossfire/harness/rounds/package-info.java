/**
 * The engine {@code rounds}: one sample at a time, for state that is global in the library.
 *
 * <p>JCStress has thousands of samples in flight, so that state which they share would be seen by several of them. Here
 * the actors meet before each sample, and the last to arrive reads the one before and resets the state.
 */
@NullMarked
package dev.crossfire.harness.rounds;

import org.jspecify.annotations.NullMarked;
