package dev.crossfire.harness.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a scenario's calls are kept apart by a lock that is taken in Java.
 *
 * <p>ThreadSanitizer watches native code and sees no such lock: it reports as a data race what the lock keeps apart. A
 * data race that it reports of this scenario is therefore named as a false alarm and shows nothing.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JavaLock {

  /** Which lock it is and what it keeps apart, in one sentence. */
  String value();
}
