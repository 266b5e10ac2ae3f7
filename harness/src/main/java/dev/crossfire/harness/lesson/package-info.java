/**
 * What a scenario teaches: pages of the catalogue, a page a family, found through {@code ServiceLoader}.
 *
 * <p>Pure data: this package opens no file and knows no page by name.
 */
@NullMarked
package dev.crossfire.harness.lesson;

import org.jspecify.annotations.NullMarked;
