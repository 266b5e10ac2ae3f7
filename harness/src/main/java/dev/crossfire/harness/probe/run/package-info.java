/**
 * Runs of probe files, on the parent's side: what the oracle's findings mean, which probe is stressed beside which control,
 * and what becomes of the rows.
 *
 * <p>Everything that calls a function under test is in a fork, the oracle too.
 */
@NullMarked
package dev.crossfire.harness.probe.run;

import org.jspecify.annotations.NullMarked;
