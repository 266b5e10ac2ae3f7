/**
 * The family {@code config}: can a reader see half of one configuration and half of another?
 *
 * <p>A configuration has the values of number 0. A writer gives it those of number 7 while a reader copies them; whatever
 * the reader gets must be of one number.
 */
@NullMarked
package dev.crossfire.scenarios.config;

import org.jspecify.annotations.NullMarked;
