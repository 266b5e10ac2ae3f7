/**
 * The family {@code thread-local}: who sees a setting that one thread has made?
 *
 * <p>One thread sets 7, and only then the other asks; or each sets its own and asks for it. What is thread-local is the OS thread's, so
 * there is one sample at a time, and whoever asks has reset its own thread first.
 */
@NullMarked
package dev.crossfire.scenarios.thread_local;

import org.jspecify.annotations.NullMarked;
