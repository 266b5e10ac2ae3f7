package dev.crossfire.harness.record;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A file of whole texts, each of which is on the disk once it was written. Used by one thread. */
final class DurableFile implements AutoCloseable {

  private final RandomAccessFile file;

  private DurableFile(RandomAccessFile file) {
    this.file = file;
  }

  /**
   * A file that begins with this text. Whoever opens it by its name sees what was there before or the whole text, never
   * half of it.
   *
   * @throws IOException if it cannot be written; what was there before still is then, unless all that failed was to have
   *     its name on the disk
   */
  static DurableFile replacing(Path file, String text) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    var written = new DurableFile(new RandomAccessFile(partial.toFile(), "rw"));
    try {
      written.file.setLength(0);
      written.append(text);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      sync(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      return written;
    } catch (IOException e) {
      discard(written, partial, e);
      throw e;
    }
  }

  /**
   * Writes a text at the end.
   *
   * @throws IOException if it cannot be written; the file ends as before, then, as far as that can be had
   */
  void append(String text) throws IOException {
    long end = file.length();
    try {
      file.seek(end);
      file.write(text.getBytes(StandardCharsets.UTF_8));
      file.getFD().sync();
    } catch (IOException e) {
      try {
        file.setLength(end);
      } catch (IOException f) {
        e.addSuppressed(f);
      }
      throw e;
    }
  }

  /** How many bytes it holds. */
  long length() throws IOException {
    return file.length();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Makes sure that a name which was given in a folder is on the disk, too. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void discard(DurableFile written, Path partial, IOException because) {
    try {
      written.close();
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}
