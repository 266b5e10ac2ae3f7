/** What every run needs: where it is (the machine, the native libraries of the class path, the version), and where it writes. */
@NullMarked
package dev.crossfire.harness.session;

import org.jspecify.annotations.NullMarked;
