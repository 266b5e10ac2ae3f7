/** Faults that are injected for real: in C, called in forks. */
@NullMarked
package dev.crossfire.harness.faults;

import org.jspecify.annotations.NullMarked;
