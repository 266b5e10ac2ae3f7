/** The scenarios of the suite, a package a family, and what ties them to the fixtures. */
@NullMarked
package dev.crossfire.scenarios;

import org.jspecify.annotations.NullMarked;
