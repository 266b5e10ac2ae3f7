/**
 * Planning and driving a run: which rows, in which groups, for how long, until which doubt is left.
 *
 * <p>One thread drives a run, the one that calls {@link dev.crossfire.harness.run.StressRun#run}. It knows forks only
 * as {@link dev.crossfire.harness.run.Stress}, so that planning can be tested without one.
 */
@NullMarked
package dev.crossfire.harness.run;

import org.jspecify.annotations.NullMarked;
