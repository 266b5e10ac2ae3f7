package dev.crossfire.harness.session;

import dev.crossfire.harness.run.LibrarySource;
import dev.crossfire.harness.run.UsageException;
import java.util.Optional;
import java.util.ServiceLoader;

/** The native libraries that the class path brings along. */
public final class Libraries {

  private Libraries() {}

  /** The first source of libraries that a class loader sees; empty if scenarios load their own. */
  public static Optional<LibrarySource> find(ClassLoader loader) {
    return ServiceLoader.load(LibrarySource.class, loader).findFirst();
  }

  /** Refuses a variant that is not there, before anything is started. */
  public static void check(LibrarySource source, String variant) {
    if (source.library(variant).isEmpty()) {
      throw new UsageException(
          "there is no native library of variant %s (%s); built are: %s. 'mvn compile' builds each variant whose compiler is installed"
              .formatted(
                  variant,
                  source.whyMissing(variant).orElse("no such variant"),
                  source.variants().isEmpty() ? "none" : String.join(", ", source.variants())));
    }
  }
}
