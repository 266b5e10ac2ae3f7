@NullMarked
package dev.crossfire.scenarios.pages;

import org.jspecify.annotations.NullMarked;
