/** The project's own performance table: what a benchmark suite must offer, and the table it gives. */
@NullMarked
package dev.crossfire.harness.bench;

import org.jspecify.annotations.NullMarked;
