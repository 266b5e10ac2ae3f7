/**
 * The family {@code refcount}: can a shared native object be freed twice, or never?
 *
 * <p>An object has two references and each actor holds one. The actors drop them; or one retains another first. No memory is
 * freed: the object counts how often it was destroyed.
 */
@NullMarked
package dev.crossfire.scenarios.refcount;

import org.jspecify.annotations.NullMarked;
