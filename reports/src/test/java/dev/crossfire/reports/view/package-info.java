@NullMarked
package dev.crossfire.reports.view;

import org.jspecify.annotations.NullMarked;
