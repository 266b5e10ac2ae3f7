@NullMarked
package dev.crossfire.scenarios.bench;

import org.jspecify.annotations.NullMarked;
