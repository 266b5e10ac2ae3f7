package dev.crossfire.harness.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A fork's own folder below the output folder: its working directory, its log, its crash report. */
final class ForkFolder {

  static final String LOG = "output.txt";
  static final String CRASH_REPORT = "hs_err.log";

  private ForkFolder() {}

  /** Removes the folder with all it holds, unless its log says something. */
  static void tidy(Path folder) {
    try {
      if (Files.size(folder.resolve(LOG)) == 0) {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
