@NullMarked
package dev.crossfire.scenarios;

import org.jspecify.annotations.NullMarked;
