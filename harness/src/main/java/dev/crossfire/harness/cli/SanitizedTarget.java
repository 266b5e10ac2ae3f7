package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.run.Target;
import dev.crossfire.harness.run.LibrarySource;
import dev.crossfire.harness.sanitizer.SanitizerRuntime;
import dev.crossfire.harness.sanitizer.SanitizerRuntime.Search;
import java.util.Optional;

/** The variant that is built for a sanitizer. */
final class SanitizedTarget {

  private SanitizedTarget() {}

  /** The variant, which says what is missing if it cannot be run here. */
  static Target of(Sanitizer sanitizer, Optional<LibrarySource> libraries) {
    String variant =
        switch (sanitizer) {
          case THREAD -> "gcc-tsan";
          case ADDRESS -> "gcc-asan";
          case NONE -> throw new IllegalArgumentException("no sanitizer has no variant");
        };
    return new Target(variant, sanitizer, missing(sanitizer, variant, libraries));
  }

  private static Optional<String> missing(
      Sanitizer sanitizer, String variant, Optional<LibrarySource> libraries) {
    if (libraries.isEmpty()) {
      return Optional.of("No library on the class path is built for " + sanitizer.title() + ".");
    }
    if (SanitizerRuntime.find(sanitizer) instanceof Search.Missing(String why)) {
      return Optional.of(why + ".");
    }
    return libraries.get().library(variant).isPresent()
        ? Optional.empty()
        : Optional.of(
            "The variant %s is not there (%s); 'mvn compile' builds it."
                .formatted(variant, libraries.get().whyMissing(variant).orElse("not built")));
  }
}
