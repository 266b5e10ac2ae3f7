package dev.crossfire.harness.session;

import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
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
 * @param setting what chooses another one, such as {@code --out}
 */
public record OutputFolder(Path path, String setting) {

  private static final String OPTION = "--out";

  /** A disk that has no room for this has none for any result. */
  private static final int PROBE_BYTES = 4_096;

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

  /**
   * The folder that was asked for by the option {@code --out}, or a new one in the checkout.
   *
   * @throws UsageException if it cannot be made or written
   */
  public static OutputFolder create(Optional<Path> asked) {
    if (asked.isPresent()) {
      return at(asked.get(), OPTION);
    }
    Path runs = runs().toAbsolutePath().normalize();
    try {
      return new OutputFolder(dated(runs), OPTION);
    } catch (IOException e) {
      throw Unwritable.folder(runs, OPTION, e);
    }
  }

  /**
   * A folder that is made if it is not there.
   *
   * @param setting what chooses another one
   * @throws UsageException if it cannot be made or written
   */
  public static OutputFolder at(Path path, String setting) {
    Path folder = path.toAbsolutePath().normalize();
    try {
      return new OutputFolder(writable(folder), setting);
    } catch (IOException e) {
      throw Unwritable.folder(folder, setting, e);
    }
  }

  /** The complaint that it cannot be written. */
  public UsageException unwritable(IOException e) {
    return Unwritable.folder(path, setting, e);
  }

  /** Where the newest run of the checkout wrote, if there is one. */
  public static Path latest() {
    return runs().resolve("latest");
  }

  private static Path runs() {
    return Path.of(System.getProperty("crossfire.home", ""), "reports", "runs");
  }

  private static Path dated(Path runs) throws IOException {
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
      return writable(folder);
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
    if (!Files.isWritable(folder)) {
      throw new AccessDeniedException(folder.toString());
    }
    Path probe = Files.createTempFile(folder, ".writable", "");
    try {
      Files.write(probe, new byte[PROBE_BYTES]);
    } finally {
      Files.delete(probe);
    }
    return folder;
  }
}
