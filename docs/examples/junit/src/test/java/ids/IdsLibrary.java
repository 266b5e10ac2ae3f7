package ids;

import dev.crossfire.harness.run.LibrarySource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells Crossfire where the library is; its forks load it before they touch a binding. */
public final class IdsLibrary implements LibrarySource {

  private static final Path LIBRARY = Path.of("target", "libids.so").toAbsolutePath();

  @Override
  public List<String> variants() {
    return List.of("gcc-O2");
  }

  @Override
  public Optional<Path> library(String variant) {
    return Optional.of(LIBRARY).filter(Files::isRegularFile);
  }

  @Override
  public Optional<String> compiler(String variant) {
    return Optional.of("gcc -O2");
  }

  @Override
  public Optional<String> whyMissing(String variant) {
    return Optional.of("'mvn process-classes' builds it");
  }
}
