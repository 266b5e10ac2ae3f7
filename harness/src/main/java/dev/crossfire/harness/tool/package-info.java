/** Tools of the machine, such as {@code addr2line}, run as processes of their own. */
@NullMarked
package dev.crossfire.harness.tool;

import org.jspecify.annotations.NullMarked;
