/**
 * Reports of a results document: {@code report/index.html}, {@code summary.md}, {@code junit.xml} and
 * {@code results.sarif}.
 *
 * <p>A renderer only lays out. What a reader is told, and in which words, is decided in
 * {@link dev.crossfire.reports.view}; what was found, in the harness.
 */
@NullMarked
package dev.crossfire.reports;

import org.jspecify.annotations.NullMarked;
