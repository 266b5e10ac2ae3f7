package dev.crossfire.harness.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDescriptorsTest {

  private static final long CLOSE_ON_EXEC = 1L << 19;

  @TempDir
  private Path folder;

  @Test
  void aFileIsKeptFromProgramsHoweverOftenItIsOpen() throws Exception {
    Path kept = Files.createFile(folder.resolve("kept"));
    Path inherited = Files.createFile(folder.resolve("inherited"));
    try (var _ = new FileInputStream(kept.toFile());
        var _ = new FileInputStream(kept.toFile());
        var _ = new FileInputStream(inherited.toFile())) {
      assertThat(descriptors(kept)).hasSize(2).noneMatch(FileDescriptorsTest::closesOnExec);
      FileDescriptors.keepFromPrograms(descriptors(kept).getFirst());
      assertThat(descriptors(kept)).hasSize(2).allMatch(FileDescriptorsTest::closesOnExec);
      assertThat(descriptors(inherited)).hasSize(1).noneMatch(FileDescriptorsTest::closesOnExec);
    }
  }

  private static List<Integer> descriptors(Path file) throws IOException {
    List<Integer> found = new ArrayList<>();
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      for (Path each : all.filter(Files::isSymbolicLink).toList()) {
        if (Files.readSymbolicLink(each).equals(file.toRealPath())) {
          found.add(Integer.parseInt(String.valueOf(each.getFileName())));
        }
      }
    }
    return found;
  }

  private static boolean closesOnExec(int descriptor) {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc/self/fdinfo", Integer.toString(descriptor)))) {
      String flags = lines.filter(line -> line.startsWith("flags:")).findFirst().orElseThrow();
      return (Long.parseLong(flags.substring(flags.indexOf(':') + 1).strip(), 8) & CLOSE_ON_EXEC)
          != 0;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
