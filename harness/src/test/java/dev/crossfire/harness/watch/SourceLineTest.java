package dev.crossfire.harness.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLineTest {

  @TempDir
  private Path folder;

  @Test
  void withoutTheToolItSaysSo() {
    SourceLine line = SourceLine.of("no-such-addr2line", Optional.of(folder), 16);
    assertThat(line.line()).isEmpty();
    assertThat(line.text())
        .isEqualTo("unknown: no-such-addr2line is not installed (it is part of binutils)");
  }

  @Test
  void aFileThatIsNoLibraryHasNoLines() throws Exception {
    Path file = Files.writeString(folder.resolve("libx.so"), "no library at all");
    assertThat(SourceLine.of(Optional.of(file), 16).text())
        .isEqualTo("unknown: addr2line cannot read " + file);
  }

  @Test
  void aLibraryWithoutDebugSymbolsHasNoLines() {
    Path jvm = Path.of(System.getProperty("java.home"), "lib", "server", "libjvm.so");
    assertThat(SourceLine.of(Optional.of(jvm), 16).text())
        .isEqualTo("unknown: libjvm.so has no debug symbols for it");
  }
}
