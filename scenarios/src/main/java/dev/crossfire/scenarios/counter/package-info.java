/**
 * The family {@code counter}: can two threads lose a native increment?
 *
 * <p>Every scenario has the same body: two actors increment one counter and keep the number they drew, and the arbiter
 * reads the final value. As a swarm, many threads do so on the process-wide counter. Only the function differs.
 */
@NullMarked
package dev.crossfire.scenarios.counter;

import org.jspecify.annotations.NullMarked;
