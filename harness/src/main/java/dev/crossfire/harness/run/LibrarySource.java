package dev.crossfire.harness.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The native libraries that scenarios call, in their variants; found through {@code ServiceLoader}. */
public interface LibrarySource {

  /** The variants that were built, in order of name. */
  List<String> variants();

  /** The library of a variant; empty if it was not built or is gone. */
  Optional<Path> library(String variant);

  /** The compiler and flags of a variant, for the results file; empty if it was not built. */
  Optional<String> compiler(String variant);

  /** Why a variant was not built; empty if that is not known. */
  Optional<String> whyMissing(String variant);
}
