/** What engines use inside a fork to have threads run at the same time, and to vary how they meet. */
@NullMarked
package dev.crossfire.harness.threads;

import org.jspecify.annotations.NullMarked;
