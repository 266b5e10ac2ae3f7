package dev.crossfire.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossfire.harness.run.UsageException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  @TempDir
  Path folder;

  private OutputFolder output() {
    return OutputFolder.at(folder, "crossfire.folder");
  }

  @Test
  void aSecondRunIsRefusedAndToldWhoHasTheFolder() throws Exception {
    try (var _ = FolderLock.take(output())) {
      assertThatExceptionOfType(UsageException.class)
          .isThrownBy(() -> FolderLock.take(output()))
          .withMessage("another run (process %d) writes to %s; wait for its end, or choose another"
              + " folder with crossfire.folder", ProcessHandle.current().pid(), folder);
    }
  }

  @Test
  void afterItsEndTheFolderIsFree() throws Exception {
    FolderLock.take(output()).close();
    try (var _ = FolderLock.take(output())) {
      assertThat(folder.resolve(FolderLock.NAME)).isNotEmptyFile();
    }
  }
}
