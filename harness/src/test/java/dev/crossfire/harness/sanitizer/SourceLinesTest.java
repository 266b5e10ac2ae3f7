package dev.crossfire.harness.sanitizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crossfire.harness.tool.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLinesTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir
  private Path folder;

  @Test
  void aFrameWithoutALineGetsTheOneOfTheDebugInformation() throws IOException {
    Path source = Files.writeString(folder.resolve("one.c"), "\n\nint one(void) { return 1; }\n");
    Path library = folder.resolve("libone.so");
    assumeTrue(
        Tool.answer(LIMIT, List.of("gcc", "-g", "-shared", "-fPIC", "-o", library.toString(),
            source.toString())).isPresent(),
        "gcc is not there to compile the library of this test");
    assumeTrue(Tool.answer(LIMIT, List.of("addr2line", "--version")).isPresent(),
        "addr2line is not there");
    long offset =
        Tool.answer(LIMIT, List.of("nm", library.toString()))
            .orElseThrow()
            .lines()
            .filter(line -> line.endsWith(" T one"))
            .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' ')), 16))
            .findFirst()
            .orElseThrow();

    Frame found = new SourceLines().in(new Frame("", "", 0, library.toString(), offset));

    assertThat(found)
        .isEqualTo(new Frame("one", source.toString(), 3, library.toString(), offset));
  }

  @Test
  void aFrameOfWhichNobodyKnowsMoreStaysAsItIs() throws IOException {
    Path text = Files.writeString(folder.resolve("no-library.so"), "text");
    for (String module : new String[] {"", "relative.so", "/no/such.so", text.toString(), "-v"}) {
      Frame frame = new Frame("f", "", 0, module, 16);
      assertThat(new SourceLines().in(frame)).isEqualTo(frame);
    }
  }

  @Test
  void aFrameThatHasALineKeepsIt() {
    Frame frame = new Frame("f", "f.c", 3, "/no/such.so", 16);
    assertThat(new SourceLines().in(frame)).isSameAs(frame);
  }
}
