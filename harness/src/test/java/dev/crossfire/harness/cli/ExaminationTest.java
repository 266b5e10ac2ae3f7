package dev.crossfire.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.run.LibrarySource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExaminationTest {

  /** Has a whole variant, one without its mutant, and one that was not built. */
  private static final class Three implements LibrarySource {

    @Override
    public List<String> variants() {
      return List.of("whole", "half");
    }

    @Override
    public List<String> missing() {
      return List.of("none");
    }

    @Override
    public Optional<Path> library(String variant) {
      return variant.equals("none") ? Optional.empty() : Optional.of(Path.of("/lib", variant));
    }

    @Override
    public Optional<Path> mutant(String variant) {
      return library(variant).filter(library -> variant.equals("whole"));
    }

    @Override
    public Optional<String> compiler(String variant) {
      return Optional.empty();
    }

    @Override
    public Optional<String> whyMissing(String variant) {
      return Optional.of("clang is not on the PATH");
    }
  }

  @Test
  void everyVariantOfTheLibraryIsLookedAt() {
    assertThat(Examination.libraries(new Three())).containsExactly(
        Diagnosis.good("variant whole", "/lib/whole"),
        Diagnosis.limited("variant half", "its mutant is not built",
            "fixes whose control is their mutant are an ERROR; 'mvn compile' builds it"),
        Diagnosis.limited("variant none", "clang is not on the PATH",
            "--variant none cannot be chosen"));
  }
}
