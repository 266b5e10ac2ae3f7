package dev.crossfire.harness.watch;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
