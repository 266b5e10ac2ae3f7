/**
 * Probe files: what they say, read and checked.
 *
 * <p>Pure: it opens no file and calls nothing. {@link dev.crossfire.harness.probe.ProbeReader} turns the text of a probe
 * file into a {@link dev.crossfire.harness.probe.Program}, or says in one line with its position what is wrong.
 */
@NullMarked
package dev.crossfire.harness.probe;

import org.jspecify.annotations.NullMarked;
