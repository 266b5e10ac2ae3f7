package dev.crossfire.harness.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The files that are left of a fork.
 *
 * @param log what it and native code printed
 * @param crashReport what the JVM writes when it dies of a fault
 * @param calls its call log
 * @param threads what its threads did when it hung, written by its watchdog
 */
public record Remains(Path log, Path crashReport, Path calls, Path threads) {

  /** How many of the last lines of a log are worth showing. */
  static final int SHOWN_LINES = 20;

  private static final int LOG_BYTES = 16_384;
  private static final int MOST_LOG_BYTES = 16 << 20;

  /**
   * Cuts a log that is too long down to its end, so that native code which prints with each call fills no disk. The
   * process may be writing to it, as long as it appends.
   */
  public void cutLog() {
    try (FileChannel channel =
        FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      if (channel.size() > MOST_LOG_BYTES) {
        ByteBuffer end = ByteBuffer.allocate(LOG_BYTES);
        channel.read(end, channel.size() - LOG_BYTES);
        channel.truncate(0).write(end.flip(), 0);
      }
    } catch (IOException e) {
      // A log that stays long is no reason to lose a run.
    }
  }

  /** The last lines of the log; native code may have written any amount. */
  List<String> endOfLog() {
    try (var channel = Files.newByteChannel(log)) {
      channel.position(Math.max(0, channel.size() - LOG_BYTES));
      byte[] end = Channels.newInputStream(channel).readNBytes(LOG_BYTES);
      return new String(end, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
