package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.Sanitizer;
import java.util.Optional;

/**
 * A variant of the native library, and what its forks run under.
 *
 * @param variant such as {@code gcc-O2}
 * @param sanitizer the sanitizer that it is built for, or {@code NONE}
 * @param missing why nothing can be run with it here, if so
 */
public record Target(String variant, Sanitizer sanitizer, Optional<String> missing) {

  /** A variant for no sanitizer. */
  public static Target plain(String variant) {
    return new Target(variant, Sanitizer.NONE, Optional.empty());
  }
}
