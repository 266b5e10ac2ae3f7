@NullMarked
package dev.crossfire.harness.launcher;

import org.jspecify.annotations.NullMarked;
