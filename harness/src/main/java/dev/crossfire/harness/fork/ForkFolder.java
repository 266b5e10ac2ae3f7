package dev.crossfire.harness.fork;

import dev.crossfire.harness.watch.Remains;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A fork's own folder below the output folder: its working directory, and what is left of it. */
final class ForkFolder {

  private ForkFolder() {}

  /** A new folder below this one; what an earlier run left there is not mistaken for this one's. */
  static Path create(Path below) throws IOException {
    Files.createDirectories(below);
    for (int number = 1;; number++) {
      try {
        return Files.createDirectory(below.resolve("fork-%03d".formatted(number)));
      } catch (FileAlreadyExistsException e) {
        // taken
      }
    }
  }

  /** The files of the fork that has this folder. */
  static Remains remains(Path folder) {
    return new Remains(
        folder.resolve("output.txt"),
        folder.resolve("hs_err.log"),
        folder.resolve("calls.bin"),
        folder.resolve("threads.txt"));
  }

  /** Removes what nobody reads any more: the call log, and the folder with all it holds unless the fork left something to read. */
  static void tidy(Path folder) {
    Remains remains = remains(folder);
    remains.cutLog();
    try {
      Files.deleteIfExists(remains.calls());
      if (Files.size(remains.log()) == 0
          && !Files.exists(remains.crashReport())
          && !Files.exists(remains.threads())) {
        delete(folder);
      }
    } catch (IOException e) {
      // A folder that stays is no reason to lose a run.
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException failure)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
