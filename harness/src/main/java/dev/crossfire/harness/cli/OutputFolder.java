package dev.crossfire.harness.cli;

import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The only place where a run writes.
 *
 * @param path an existing, writable folder, absolute
 */
record OutputFolder(Path path) {

  /** A disk that has no room for this has none for any result. */
  private static final int PROBE_BYTES = 4_096;

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

  /**
   * The folder that was asked for, or a new one in the checkout.
   *
   * @throws UsageException if it cannot be made or written
   */
  static OutputFolder create(Optional<Path> asked) {
    try {
      return asked.isPresent()
          ? new OutputFolder(writable(asked.get().toAbsolutePath().normalize()))
          : dated();
    } catch (IOException e) {
      throw Unwritable.folder(e);
    }
  }

  private static OutputFolder dated() throws IOException {
    Path runs =
        Path.of(System.getProperty("crossfire.home", ""), "reports", "runs").toAbsolutePath();
    Files.createDirectories(runs);
    String name = LocalDateTime.now(ZoneId.systemDefault()).format(NAME);
    for (int attempt = 1;; attempt++) {
      Path folder = runs.resolve(attempt == 1 ? name : name + "-" + attempt);
      try {
        Files.createDirectory(folder);
      } catch (FileAlreadyExistsException e) {
        continue;
      }
      pointLatest(runs, folder);
      return new OutputFolder(writable(folder));
    }
  }

  private static void pointLatest(Path runs, Path folder) throws IOException {
    Path link = runs.resolve(".latest-" + folder.getFileName());
    Files.createSymbolicLink(link, folder.getFileName());
    Files.move(link, runs.resolve("latest"), StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path writable(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path probe = Files.createTempFile(folder, ".writable", "");
    try {
      Files.write(probe, new byte[PROBE_BYTES]);
    } finally {
      Files.delete(probe);
    }
    return folder;
  }
}
