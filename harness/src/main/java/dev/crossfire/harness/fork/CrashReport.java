package dev.crossfire.harness.fork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the head of the JVM's own crash report says.
 *
 * @param cause the signal that ended the process, or the error that the JVM found itself
 * @param frame where it was: the library, and the function if the library names it
 */
record CrashReport(String cause, String frame) {

  private static final int HEAD_BYTES = 16_384;
  private static final Pattern SIGNAL = Pattern.compile("(?m)^# +(SIG[A-Z0-9]+) ");
  private static final Pattern JVM_ERROR = Pattern.compile("(?m)^# +Internal Error .*\\R# *(.+)$");
  private static final Pattern FRAME = Pattern.compile("(?m)^# Problematic frame:\\R# *(.+)$");

  /** Reads a crash report; empty if there is none, or none that names a frame. */
  static Optional<CrashReport> read(Path file) {
    String head;
    try (InputStream in = Files.newInputStream(file)) {
      head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return Optional.empty();
    }
    return first(FRAME, head).map(frame -> new CrashReport(cause(head), frame));
  }

  private static String cause(String head) {
    return first(SIGNAL, head)
        .or(() -> first(JVM_ERROR, head).map(error -> "an error that the JVM found: " + error))
        .orElse("an unknown cause");
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }
}
