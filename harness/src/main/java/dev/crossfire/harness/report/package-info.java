/** What a report is made of: a results document, and the lessons that go with its rows. */
@NullMarked
package dev.crossfire.harness.report;

import org.jspecify.annotations.NullMarked;
