/**
 * The family {@code math}: where does a function put a result that is not its return value?
 *
 * <p>One actor divides 10 by 2 and the other 21 by 3, each into an out-parameter of its own.
 */
@NullMarked
package dev.crossfire.scenarios.math;

import org.jspecify.annotations.NullMarked;
