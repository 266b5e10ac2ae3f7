/**
 * From what was seen to what it means: observation and power, then finding, then verdict.
 *
 * <p>Pure: the same observation always gets the same judgement, so a report can be made again and cannot change one.
 */
@NullMarked
package dev.crossfire.harness.verdict;

import org.jspecify.annotations.NullMarked;
