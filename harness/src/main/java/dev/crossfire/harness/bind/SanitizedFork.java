package dev.crossfire.harness.bind;

import dev.crossfire.harness.contract.Sanitizer;

/** Whether a sanitizer watches this process. */
public final class SanitizedFork {

  /** The system property that a fork is started with: the sanitizer whose runtime was preloaded. */
  public static final String PROPERTY = "crossfire.sanitizer";

  private static final boolean SANITIZED =
      !System.getProperty(PROPERTY, Sanitizer.NONE.id()).equals(Sanitizer.NONE.id());

  private SanitizedFork() {}

  /**
   * Whether this process is one.
   *
   * <p>Each report takes milliseconds, and a block ends only between samples. So an engine has few of them under way at
   * once here: a sanitizer needs to see each access, and not to see it often.
   */
  public static boolean isThis() {
    return SANITIZED;
  }
}
