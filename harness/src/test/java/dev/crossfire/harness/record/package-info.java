@NullMarked
package dev.crossfire.harness.record;

import org.jspecify.annotations.NullMarked;
