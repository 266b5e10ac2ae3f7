/** The command line. It never loads a native library under test. */
@NullMarked
package dev.crossfire.harness.cli;

import org.jspecify.annotations.NullMarked;
