package dev.crossfire.harness.probe.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JextractTest {

  @TempDir
  Path folder;
  private Path header;

  @BeforeEach
  void header() throws IOException {
    header = Files.writeString(folder.resolve("foo.h"), "int foo(void);");
  }

  @Test
  void whyAHeaderCannotBeReadIsToldThoughItIsNoText() throws IOException {
    String program = script("printf 'foo.h:1:1: error: unknown type \\377\\n'; exit 1");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> Jextract.read(program, header))
        .withMessage("jextract cannot read %s: foo.h:1:1: error: unknown type \ufffd", header);
  }

  @Test
  void whatItWritesIsRead() throws IOException {
    String program = script("printf '/** {@snippet lang=c : int foo(void) } */' > $2/foo_h.java");
    assertThat(Jextract.read(program, header).prototypes()).containsEntry("foo", "int foo(void)");
  }

  @Test
  void withoutItTheUserIsToldWhereToGetIt() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> Jextract.read("no-such-tool", header))
        .withMessageContaining("https://jdk.java.net/jextract/");
  }

  private String script(String commands) throws IOException {
    Path script = Files.writeString(folder.resolve("tool"), "#!/bin/sh\n" + commands + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script.toString();
  }
}
