package dev.crossfire.harness.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The native libraries that scenarios call, in their variants; found through {@code ServiceLoader}. */
public interface LibrarySource {

  /** The variants that were built, in order of name. */
  List<String> variants();

  /** The variants that could not be built here, in order of name. */
  default List<String> missing() {
    return List.of();
  }

  /** The library of a variant; empty if it was not built or is gone. */
  Optional<Path> library(String variant);

  /**
   * The library of a variant's mutant: the same source, compiler and flags without what is marked as a repair; empty if
   * it was not built or is gone.
   */
  default Optional<Path> mutant(String variant) {
    return Optional.empty();
  }

  /** The compiler and flags of a variant, for the results file; empty if it was not built. */
  Optional<String> compiler(String variant);

  /** Why a variant was not built; empty if that is not known. */
  Optional<String> whyMissing(String variant);
}
