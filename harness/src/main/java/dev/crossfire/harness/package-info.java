@NullMarked
package dev.crossfire.harness;

import org.jspecify.annotations.NullMarked;
