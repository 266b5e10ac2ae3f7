/**
 * The engine {@code jcstress}: finds JCStress tests on the class path and runs their generated runners inside a fork.
 *
 * <p>The only package that uses JCStress's internals.
 */
@NullMarked
package dev.crossfire.harness.jcstress;

import org.jspecify.annotations.NullMarked;
