/**
 * The family {@code buffer}: who frees what a native library has created?
 *
 * <p>Buffers come from a pool in the cell itself, which counts them and tells a second free from a first. Two actors free the
 * buffer of one cell, or create one in it, or one writes while the other recycles. And one closes the arena of memory that a
 * call is still using.
 */
@NullMarked
package dev.crossfire.scenarios.buffer;

import org.jspecify.annotations.NullMarked;
