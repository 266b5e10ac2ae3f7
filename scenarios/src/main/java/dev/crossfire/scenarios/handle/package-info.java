/**
 * The family {@code handle}: what holds a thread off that a handle does not belong to?
 *
 * <p>A handle moves through the items 1, 2, 3. Two actors take the next one, or one reads the current item while the other moves
 * on.
 */
@NullMarked
package dev.crossfire.scenarios.handle;

import org.jspecify.annotations.NullMarked;
