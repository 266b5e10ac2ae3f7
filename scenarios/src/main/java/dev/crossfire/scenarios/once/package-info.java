/**
 * The family {@code once}: can a native library be initialised twice, or used half-built?
 *
 * <p>The service is the library's own, so there is one sample at a time: two first users, or a user beside the one who
 * initialises. A service that is complete answers 136, the sum of its parts.
 */
@NullMarked
package dev.crossfire.scenarios.once;

import org.jspecify.annotations.NullMarked;
