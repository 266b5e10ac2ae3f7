package dev.crossfire.harness.session;

import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second run out of an output folder. The kernel drops it with this process, however that ends. */
public final class FolderLock implements AutoCloseable {

  static final String NAME = ".lock";

  private static final int LONGEST_PID = 20;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder.
   *
   * @throws UsageException if another run has it; the message says which process that is
   */
  public static FolderLock take(OutputFolder folder) {
    try {
      return locked(folder);
    } catch (IOException e) {
      throw folder.unwritable(e);
    }
  }

  private static FolderLock locked(OutputFolder folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.path().resolve(NAME), StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      if (lock(channel) == null) {
        throw new UsageException(
            "another run%s writes to %s; wait for its end, or choose another folder with %s"
                .formatted(owner(channel), folder.path(), folder.setting()));
      }
      channel.truncate(0);
      channel.write(StandardCharsets.US_ASCII.encode(Long.toString(ProcessHandle.current().pid())));
      return new FolderLock(channel);
    } catch (IOException | UsageException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very process has it
    }
  }

  /** The owner writes its process id after it has the lock, so that for a moment there may be none. */
  private static String owner(FileChannel channel) throws IOException {
    var pid = ByteBuffer.allocate(LONGEST_PID);
    channel.read(pid, 0);
    String text = StandardCharsets.US_ASCII.decode(pid.flip()).toString();
    return text.matches("\\d+") ? " (process " + text + ")" : "";
  }
}
