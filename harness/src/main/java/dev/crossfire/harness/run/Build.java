package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.Sanitizer;
import java.util.Optional;

/**
 * A build of the native library, and what its forks run under.
 *
 * @param variant such as {@code gcc-O2}
 * @param sanitizer the sanitizer that it is built for
 * @param missing why nothing can be run with it here, if so
 */
public record Build(String variant, Sanitizer sanitizer, Optional<String> missing) {

  /** A build for no sanitizer. */
  public static Build plain(String variant) {
    return new Build(variant, Sanitizer.NONE, Optional.empty());
  }
}
