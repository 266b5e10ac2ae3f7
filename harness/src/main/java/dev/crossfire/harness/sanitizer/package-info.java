/**
 * Sanitizers in forks: where their runtimes are, how a fork is started under one, and what their reports say.
 *
 * <p>A report is text that a process wrote while its memory was being wronged, so that nothing in it is trusted: whatever it
 * holds, reading it ends, and gives either a report or a complaint of one line.
 */
@NullMarked
package dev.crossfire.harness.sanitizer;

import org.jspecify.annotations.NullMarked;
