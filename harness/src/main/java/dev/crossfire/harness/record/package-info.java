/**
 * The results document {@code crossfire-results/1}: its model, and reading and writing it.
 *
 * <p>Reports see this package, {@code verdict} and {@code contract}, and nothing else of the harness.
 */
@NullMarked
package dev.crossfire.harness.record;

import org.jspecify.annotations.NullMarked;
