/**
 * The family {@code callback}: can a native library call a function with the data of another, or after it was taken out?
 *
 * <p>A registry holds a callback with its data. One actor fires it while the other registers another, or takes it out and retires its
 * data. The callbacks are C, so that the race is the registry's alone.
 */
@NullMarked
package dev.crossfire.scenarios.callback;

import org.jspecify.annotations.NullMarked;
