package dev.crossfire.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.run.LibrarySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ExaminationTest {

  private static final Duration LIMIT = Duration.ofSeconds(15);

  @TempDir
  Path folder;

  /** Has a whole variant, one without its mutant, and one that was not built. */
  private static final class Three implements LibrarySource {

    @Override
    public List<String> variants() {
      return List.of("whole", "half", "none");
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

  @Test
  void aToolThatIsNotThereIsMissed() {
    assertThat(Examination.tool(LIMIT, "a tool", "no-such-tool", "get it"))
        .isEqualTo(Diagnosis.limited("a tool", "not on the PATH", "get it"));
  }

  @Test
  void aToolSaysItsVersionInItsFirstLine() throws IOException {
    assertThat(Examination.tool(LIMIT, "a tool", script("echo '\033[1mtool 3\033[m'; echo more"),
        "get it"))
        .isEqualTo(Diagnosis.good("a tool", "tool 3"));
  }

  @Test
  void aToolThatFailsIsNotTakenForGood() throws IOException {
    String tool = script("echo no Java >&2; exit 3");
    assertThat(Examination.tool(LIMIT, "a tool", tool, "get it"))
        .isEqualTo(Diagnosis.limited("a tool",
            "'" + tool + " --version' ended with exit code 3: no Java", "get it"));
  }

  @Test
  void aToolThatNeverStopsPrintingIsEnded() throws IOException {
    String tool = script("exec yes");
    assertThat(Examination.tool(Duration.ofSeconds(1), "a tool", tool, "get it"))
        .isEqualTo(Diagnosis.limited("a tool", "'" + tool + " --version' did not answer in 1 s",
            "get it"));
  }

  private String script(String commands) throws IOException {
    Path script = Files.writeString(folder.resolve("tool"), "#!/bin/sh\n" + commands + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script.toString();
  }
}
