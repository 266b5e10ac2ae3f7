package dev.crossfire.harness.fork;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A fork's own folder below the output folder: its working directory, its log, its crash report. */
final class ForkFolder {

  static final String LOG = "output.txt";
  static final String CRASH_REPORT = "hs_err.log";

  private static final int LOG_BYTES = 16_384;

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

  /** Removes the folder with all it holds, unless its log says something. */
  static void tidy(Path folder) {
    try {
      if (Files.size(folder.resolve(LOG)) == 0) {
        delete(folder);
      }
    } catch (IOException e) {
      // A folder that stays is no reason to lose a run.
    }
  }

  /** The last bytes of the log; native code may have written any amount. */
  static String endOfLog(Path folder) throws IOException {
    try (var log = Files.newByteChannel(folder.resolve(LOG))) {
      log.position(Math.max(0, log.size() - LOG_BYTES));
      byte[] end = Channels.newInputStream(log).readNBytes(LOG_BYTES);
      return new String(end, StandardCharsets.UTF_8);
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
