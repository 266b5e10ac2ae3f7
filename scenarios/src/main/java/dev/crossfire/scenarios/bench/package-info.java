/**
 * The project's own speed, measured side by side: {@code ./crossfire bench}.
 *
 * <p>Each figure is the median of several rounds, and each ratio the median of the ratios within a round, since the
 * machine's speed drifts between rounds.
 */
@NullMarked
package dev.crossfire.scenarios.bench;

import org.jspecify.annotations.NullMarked;
