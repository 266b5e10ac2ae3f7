@NullMarked
package dev.crossfire.scenarios.counter;

import org.jspecify.annotations.NullMarked;
