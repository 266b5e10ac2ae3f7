package dev.crossfire.harness.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkFolderTest {

  @TempDir
  Path output;

  @Test
  void everyForkHasAFolderThatWasNotThereBefore() throws IOException {
    Path forks = output.resolve("forks");
    Path first = ForkFolder.create(forks);
    Path second = ForkFolder.create(forks);
    assertThat(first).isEqualTo(forks.resolve("fork-001")).isEmptyDirectory();
    assertThat(second).isEqualTo(forks.resolve("fork-002")).isEmptyDirectory();
  }

  @Test
  void aCrashReportOfAnEarlierRunIsNotFoundAgain() throws IOException {
    Path earlier = ForkFolder.create(output);
    Files.writeString(ForkFolder.remains(earlier).crashReport(), "old");
    assertThat(ForkFolder.remains(ForkFolder.create(output)).crashReport()).doesNotExist();
  }

  @Test
  void aFolderWhoseForkPrintedNothingIsRemovedWithAllItHolds() throws IOException {
    Path folder = ForkFolder.create(output);
    Files.createFile(ForkFolder.remains(folder).log());
    Files.writeString(Files.createDirectory(folder.resolve("jna")).resolve("x.so"), "x");
    ForkFolder.tidy(folder);
    assertThat(folder).doesNotExist();
  }

  @Test
  void aFolderWhoseForkSaidSomethingStays() throws IOException {
    Path folder = ForkFolder.create(output);
    Files.writeString(ForkFolder.remains(folder).log(), "assertion failed");
    ForkFolder.tidy(folder);
    assertThat(ForkFolder.remains(folder).log()).hasContent("assertion failed");
  }

  @Test
  void aFolderThatCannotBeTidiedIsLeft() {
    ForkFolder.tidy(output.resolve("no-such-folder"));
    assertThat(output).isEmptyDirectory();
  }
}
