/**
 * Scenarios as tests: a JUnit Platform engine that finds them, and assertions for tests written by hand.
 *
 * <p>Neither initialises a scenario's class in the JVM of the tests: native code runs in forks alone.
 */
@NullMarked
package dev.crossfire.harness.junit;

import org.jspecify.annotations.NullMarked;
