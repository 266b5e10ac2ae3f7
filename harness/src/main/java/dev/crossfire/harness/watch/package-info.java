/**
 * What is seen of a fork from outside: what a dead one left behind, and what a hanging one is stuck in.
 *
 * <p>It runs in the parent and loads no native code. What it reads was written by a process whose memory native code may
 * have damaged, so that nothing of it is taken for granted.
 */
@NullMarked
package dev.crossfire.harness.watch;

import org.jspecify.annotations.NullMarked;
