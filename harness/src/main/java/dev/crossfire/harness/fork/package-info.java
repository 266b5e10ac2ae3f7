/**
 * Forked JVMs: starting them, talking to them, and ending them whatever they do.
 *
 * <p>Native code under test runs in forks alone. The parent side is {@code ForkedStress}, the child side {@code
 * ForkMain}; both speak {@code Wire}.
 */
@NullMarked
package dev.crossfire.harness.fork;

import org.jspecify.annotations.NullMarked;
