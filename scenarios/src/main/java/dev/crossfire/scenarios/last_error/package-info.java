/**
 * The family {@code last-error}: whose error does a call tell that says why the last one failed?
 *
 * <p>Each actor fails with an error of its own, then asks for it. It must be told its own; nothing is reset, since whoever asks has
 * failed before.
 */
@NullMarked
package dev.crossfire.scenarios.last_error;

import org.jspecify.annotations.NullMarked;
