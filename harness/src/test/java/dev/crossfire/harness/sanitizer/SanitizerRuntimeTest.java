package dev.crossfire.harness.sanitizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.sanitizer.SanitizerRuntime.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SanitizerRuntimeTest {

  private static final String ADVICE =
      "Debian: apt-get install gcc; Fedora: dnf install gcc libtsan; then build again";

  @TempDir
  private Path folder;

  @Test
  void theRuntimeIsWhereTheCompilerSays() throws IOException {
    Path library = library();

    assertThat(find(compiler("echo " + library))).isEqualTo(new Search.Found(library));
  }

  @Test
  void theCompilerIsAskedForTheSanitizersLibrary() throws IOException {
    Path library = library();
    String compiler =
        compiler("[ \"$1\" = -print-file-name=libasan.so ] && echo " + library + " || exit 1");

    assertThat(SanitizerRuntime.find(compiler, Sanitizer.ADDRESS))
        .isEqualTo(new Search.Found(library));
    assertThat(SanitizerRuntime.find(compiler, Sanitizer.THREAD))
        .isInstanceOf(Search.Missing.class);
  }

  @Test
  void aCompilerThatAnswersWithTheBareNameHasNone() throws IOException {
    assertThat(find(compiler("echo libtsan.so"))).isEqualTo(
        new Search.Missing(
            "ThreadSanitizer needs the library libtsan, which is not installed; " + ADVICE));
  }

  @Test
  void withoutACompilerThereIsNobodyToAsk() {
    assertThat(find("no-such-compiler")).isEqualTo(
        new Search.Missing(
            "ThreadSanitizer needs the library libtsan of the compiler no-such-compiler, which is"
                + " not on the PATH; " + ADVICE));
  }

  @Test
  void aLinkerScriptNamesTheLibrary() throws IOException {
    Path library = library();
    Path script = Files.writeString(folder.resolve("libtsan.so"), "INPUT ( " + library + " )\n");

    assertThat(find(compiler("echo " + script))).isEqualTo(new Search.Found(library));

    Files.writeString(script, "INPUT ( /no/such/libtsan.so.2 )\n");

    assertThat(find(compiler("echo " + script))).isInstanceOf(Search.Missing.class);
  }

  private static Search find(String compiler) {
    return SanitizerRuntime.find(compiler, Sanitizer.THREAD);
  }

  private Path library() throws IOException {
    return Files.write(folder.resolve("libtsan.so.2"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1});
  }

  private String compiler(String script) throws IOException {
    Path file = Files.writeString(folder.resolve("compiler"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file.toString();
  }
}
