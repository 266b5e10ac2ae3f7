/**
 * The family {@code process}: does a function that looks pure work in static memory?
 *
 * <p>Each actor knows what its own arguments must give: 64 bytes of 1 add up to 64, and of 3 to 192. No call depends on the one
 * before it, so that nothing is reset, and whatever other samples are in flight only adds to the stress.
 */
@NullMarked
package dev.crossfire.scenarios.process;

import org.jspecify.annotations.NullMarked;
