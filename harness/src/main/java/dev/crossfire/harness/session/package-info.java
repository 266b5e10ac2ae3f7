/** What every run needs to know of where it is: the machine, the native libraries of the class path, the version. */
@NullMarked
package dev.crossfire.harness.session;

import org.jspecify.annotations.NullMarked;
