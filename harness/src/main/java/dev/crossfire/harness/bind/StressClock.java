package dev.crossfire.harness.bind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Processor time of this process without what the JVM itself uses for compiling and collecting garbage, so that it is
 * the time of the threads under stress. Used by one thread.
 *
 * <p>The JVM must be started with {@code -XX:-UseDynamicNumberOfCompilerThreads}: its own threads are looked up once.
 * Where {@code /proc} is not mounted they are not told apart, and count.
 */
public final class StressClock {

  private static final Path TASKS = Path.of("/proc/self/task");

  /** How HotSpot's own threads are named; the kernel keeps 15 characters of a name. */
  private static final List<String> JVM_THREADS =
      List.of("C1 Compiler", "C2 Compiler", "VM Thread", "VM Periodic", "GC Thread", "G1 ");

  private final CpuClock process = CpuClock.ofProcess();
  private final List<Path> jvmThreads = jvmThreads();

  private long wallStart;
  private long cpuStart;

  /**
   * What a stretch of stress took.
   *
   * @param wallNanos wall time in nanoseconds
   * @param cpuNanos processor time in nanoseconds
   */
  public record Lap(long wallNanos, long cpuNanos) {}

  /** Begins a stretch. */
  public void start() {
    cpuStart = cpuNanos();
    wallStart = System.nanoTime();
  }

  /** Ends the stretch that {@link #start} began. */
  public Lap stop() {
    long wallNanos = System.nanoTime() - wallStart;
    // The kernel brings the two figures that are subtracted up to date at different times.
    return new Lap(wallNanos, Math.max(0, cpuNanos() - cpuStart));
  }

  private long cpuNanos() {
    long nanos = process.nanos();
    for (Path statistics : jvmThreads) {
      nanos -= nanosOf(statistics);
    }
    return nanos;
  }

  private static List<Path> jvmThreads() {
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(TASKS)) {
      return found;
    }
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
      for (Path task : tasks) {
        String name = read(task.resolve("comm")).orElse("");
        if (JVM_THREADS.stream().anyMatch(name::startsWith)) {
          found.add(task.resolve("schedstat"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** The first number of {@code schedstat} is the time on a processor, in nanoseconds. */
  private static long nanosOf(Path statistics) {
    String text = read(statistics).orElse("0 ");
    return Long.parseLong(text.substring(0, text.indexOf(' ')));
  }

  /** The content of a file of a thread; empty if the thread is gone. */
  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
