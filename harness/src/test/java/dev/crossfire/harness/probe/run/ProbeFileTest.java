package dev.crossfire.harness.probe.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeFileTest {

  private static final String TEXT = """
      library: libc.so.6
      functions: [int rand(void)]
      actors: [a = rand(), b = rand()]
      """;

  @TempDir
  Path folder;

  private ProbeFile controlledBy(String control) throws IOException {
    Path file = folder.resolve("foo.probe.yaml");
    return ProbeFile.read(Files.writeString(file, TEXT + "control: \"" + control + "\"\n"),
        Header.NONE);
  }

  @Test
  void itsControlIsReadFromBesideIt() throws IOException {
    Files.writeString(folder.resolve("bar.probe.yaml"), TEXT);
    ProbeFile probe = controlledBy("bar.probe.yaml");
    assertThat(probe.control(probe.probe().control().orElseThrow()).id()).hasToString("bar");
  }

  @Test
  void aControlThatCannotBeAFileIsRefusedInItsPlace() throws IOException {
    ProbeFile probe = controlledBy("a\\0.probe.yaml");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> probe.control(probe.probe().control().orElseThrow()))
        .withMessage(folder.resolve("foo.probe.yaml")
            + ":4:11: no file can be the control: Nul character not allowed");
  }
}
