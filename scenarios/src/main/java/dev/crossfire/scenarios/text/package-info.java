/**
 * The family {@code text}: who owns a string that a native function returns?
 *
 * <p>A label holds its number twice. Each actor has one made and reads its number back, which must be its own.
 */
@NullMarked
package dev.crossfire.scenarios.text;

import org.jspecify.annotations.NullMarked;
