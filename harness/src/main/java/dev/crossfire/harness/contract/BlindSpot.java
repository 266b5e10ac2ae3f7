package dev.crossfire.harness.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a sanitizer cannot see what a scenario is about, so that its silence would say nothing.
 *
 * <p>It stands beside {@link Scenario}. The scenario, and every scenario that has it as its control, is skipped under that
 * sanitizer.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(BlindSpot.All.class)
public @interface BlindSpot {

  /** The sanitizer that sees nothing. */
  Sanitizer of();

  /** Why it sees nothing, in one sentence. */
  String because();

  /** Several of them on one class. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface All {

    /** The blind spots, at most one for each sanitizer. */
    BlindSpot[] value();
  }
}
