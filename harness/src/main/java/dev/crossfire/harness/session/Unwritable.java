package dev.crossfire.harness.session;

import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in words why something cannot be written. */
public final class Unwritable {

  private Unwritable() {}

  /**
   * The complaint about an output folder.
   *
   * @param setting what chooses another one
   */
  static UsageException folder(Path folder, String setting, IOException e) {
    String why = e instanceof FileSystemException ? why(e) : folder + ": " + why(e);
    return new UsageException(
        "the output folder cannot be written: %s; choose another one with %s"
            .formatted(why, setting),
        e);
  }

  /** The reason alone. */
  public static String why(IOException e) {
    return switch (e) {
      case FileAlreadyExistsException inTheWay -> inTheWay.getFile() + " is a file";
      case AccessDeniedException denied -> "no permission to write " + denied.getFile();
      case NoSuchFileException nowhere -> "no folder can be made at " + nowhere.getFile();
      case FileSystemException other when other.getReason() != null ->
        other.getFile() + ": " + other.getReason();
      default -> e.getMessage() != null ? e.getMessage() : e.toString();
    };
  }
}
