package dev.crossfire.harness.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the JVM's own crash report says.
 *
 * @param signal the signal that ended the process; empty if the JVM found an error itself
 * @param error the error that the JVM found itself
 * @param frame where it was
 * @param task the thread's id for the kernel; 0 if the report does not say
 * @param thread its Java name; empty if it is one of the JVM's own
 * @param information what the kernel says of the signal, such as the address; empty if it was no signal
 * @param nativeFrames the stack, with what is native
 * @param javaFrames the stack, Java alone
 * @param text the report itself, or as much of it as is read
 */
record CrashReport(
    Optional<String> signal,
    Optional<String> error,
    Frame frame,
    long task,
    String thread,
    String information,
    List<Frame> nativeFrames,
    List<Frame> javaFrames,
    String text) {

  private static final int MOST_BYTES = 4 << 20;

  private static final Pattern SIGNAL = Pattern.compile("(?m)^# +(SIG[A-Z0-9]+) ");
  private static final Pattern ERROR = Pattern.compile("(?m)^# +Internal Error .*\\R# *(.+)$");
  private static final Pattern FRAME = Pattern.compile("(?m)^# Problematic frame:\\R# *(.+)$");
  private static final Pattern TASK = Pattern.compile("(?m)^# .*, pid=\\d+, tid=(\\d{1,18})$");
  private static final Pattern THREAD =
      Pattern.compile("(?m)^Current thread \\(0x[0-9a-f]+\\): +JavaThread \"(.*)\" ");
  private static final Pattern INFORMATION = Pattern.compile("(?m)^siginfo: *(.+)$");
  private static final Pattern STACK_END =
      Pattern.compile("(?m)^Current thread .*stack\\(0x([0-9a-f]{1,16}),0x[0-9a-f]{1,16}\\)");
  private static final Pattern ADDRESS =
      Pattern.compile("si_addr: 0x([0-9a-f]{1,16})");

  private static final Pattern CARRIER = Pattern.compile("ForkJoinPool-1-worker-\\d+");

  /** A line of the memory map, up to where a path may follow. */
  private static final Pattern MAPPING = Pattern.compile("[0-9a-f]+-[0-9a-f]+ [^/]*(?=/)");

  /** Bytes at the end of a thread's stack that are the JVM's guard zones, or just below. */
  private static final long GUARDED = 256 << 10;

  CrashReport {
    nativeFrames = List.copyOf(nativeFrames);
    javaFrames = List.copyOf(javaFrames);
  }

  /** Reads a crash report; empty if there is none, or none that names a frame. */
  static Optional<CrashReport> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What a text says; empty if it is none that names a frame. */
  static Optional<CrashReport> parse(String text) {
    List<Frame> stack = frames("Native frames:", text);
    List<Frame> java = frames("Java frames:", text);
    Optional<String> error = first(ERROR, text);
    // An error that two threads meet at once is reported by one of them, which may not have been told where it was.
    Optional<Frame> top = error.flatMap(_ -> stack.stream().findFirst());
    return first(FRAME, text)
        .map(Frame::parse)
        .or(() -> top)
        .map(
            frame -> new CrashReport(
                first(SIGNAL, text),
                error,
                frame,
                first(TASK, text).map(Long::parseLong).orElse(0L),
                first(THREAD, text).orElse(""),
                first(INFORMATION, text).orElse(""),
                stack,
                // A thread that died in Java code has no section of its own for it.
                java.isEmpty() ? stack.stream().filter(Frame::isJava).toList() : java,
                text));
  }

  /** The signal, or the error that the JVM found. */
  String cause() {
    return signal
        .or(() -> error.map(found -> "an error that the JVM found: " + found))
        .orElse("an unknown cause");
  }

  /** Whether another process sent the signal. */
  boolean wasSent() {
    return information.contains("SI_USER");
  }

  /** Whether it died in a native call on a thread that carries virtual threads. */
  boolean isOnCarrier() {
    return (frame.isNative() || frame.isDowncall()) && CARRIER.matcher(thread).matches();
  }

  /** The address that could not be accessed, in hexadecimal. */
  Optional<String> address() {
    return first(ADDRESS, information).map(hex -> "0x" + hex.replaceFirst("^0+(?=.)", ""));
  }

  /** Whether the address lies where the thread's stack ends. */
  boolean atTheEndOfTheStack() {
    Optional<String> end = first(STACK_END, text);
    Optional<String> address = first(ADDRESS, information);
    if (end.isEmpty() || address.isEmpty()) {
      return false;
    }
    long distance =
        Long.parseUnsignedLong(address.get(), 16) - Long.parseUnsignedLong(end.get(), 16);
    return Math.abs(distance) <= GUARDED;
  }

  /** The path of a library of this file name. */
  Optional<Path> library(String name) {
    return text.lines()
        .filter(line -> line.endsWith("/" + name) && MAPPING.matcher(line).lookingAt())
        .findFirst()
        .flatMap(line -> NativeFunction.path(line.substring(line.indexOf('/'))));
  }

  private static List<Frame> frames(String heading, String text) {
    List<Frame> frames = new ArrayList<>();
    int at = text.indexOf("\n" + heading);
    if (at >= 0) {
      text.substring(at + 1)
          .lines()
          .skip(1)
          .takeWhile(line -> !line.isBlank())
          .map(Frame::parse)
          .forEach(frames::add);
    }
    return frames;
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }
}
