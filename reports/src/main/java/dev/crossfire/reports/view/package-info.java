/**
 * What a report says, apart from how it looks: records of finished text, made from a results document.
 *
 * <p>Text from the document has been through {@link dev.crossfire.harness.contract.Visible}, and is not escaped for any
 * format. Nothing here knows HTML or Markdown.
 */
@NullMarked
package dev.crossfire.reports.view;

import org.jspecify.annotations.NullMarked;
