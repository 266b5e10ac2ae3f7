/** The catalogue's pages: Markdown with front matter, in this package's resources, a file a family. */
@NullMarked
package dev.crossfire.scenarios.pages;

import org.jspecify.annotations.NullMarked;
