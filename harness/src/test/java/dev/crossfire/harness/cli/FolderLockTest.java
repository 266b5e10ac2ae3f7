package dev.crossfire.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossfire.harness.run.UsageException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  @TempDir
  Path folder;

  @Test
  void aSecondRunIsRefusedAndToldWhoHasTheFolder() throws Exception {
    try (var _ = FolderLock.take(folder)) {
      assertThatExceptionOfType(UsageException.class)
          .isThrownBy(() -> FolderLock.take(folder))
          .withMessage("another run (process %d) writes to %s; wait for its end, or choose another"
              + " folder with --out", ProcessHandle.current().pid(), folder);
    }
  }

  @Test
  void afterItsEndTheFolderIsFree() throws Exception {
    FolderLock.take(folder).close();
    try (var _ = FolderLock.take(folder)) {
      assertThat(folder.resolve(FolderLock.NAME)).isNotEmptyFile();
    }
  }
}
