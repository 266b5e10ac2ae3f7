/**
 * The only place where native functions are linked: downcalls by either linkage, native memory for states, and the few
 * calls of the C library that a fork needs for itself.
 */
@NullMarked
package dev.crossfire.harness.bind;

import org.jspecify.annotations.NullMarked;
