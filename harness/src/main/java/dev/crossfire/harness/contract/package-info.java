/**
 * What is stressed and what is promised about it: scenarios, roles, contracts, outcomes.
 *
 * <p>Pure data: this package opens no file, makes no native call and knows no engine.
 */
@NullMarked
package dev.crossfire.harness.contract;

import org.jspecify.annotations.NullMarked;
