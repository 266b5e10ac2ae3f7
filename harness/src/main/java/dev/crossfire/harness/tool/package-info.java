/** What the machine has beside what is under test: tools such as {@code addr2line}, run as processes of their own, and libraries. */
@NullMarked
package dev.crossfire.harness.tool;

import org.jspecify.annotations.NullMarked;
