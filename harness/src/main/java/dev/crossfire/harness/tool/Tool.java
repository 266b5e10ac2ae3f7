package dev.crossfire.harness.tool;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a tool of the machine that may be missing, or never end; it ends with this JVM. Safe for use by several threads. */
public final class Tool {

  private static final int MOST_BYTES = 4 << 20;
  private static final File NOTHING = new File("/dev/null");

  private Tool() {}

  /** How a tool ended. */
  public sealed interface Ran {

    /** It ended by itself, with this output. */
    record Ended(int exitCode, String output) implements Ran {}

    /** It could not be started. */
    record Missing() implements Ran {}

    /** It took too long and was ended; or it has ended and left a process behind that holds its output open. */
    record Late() implements Ran {}

    /** It was ended because its thread was interrupted, or this JVM is shutting down. */
    record Stopped() implements Ran {}
  }

  /** Runs a command for at most so long; an interrupt ends it early. */
  public static Ran run(Duration limit, List<String> command) {
    return run(limit, new ProcessBuilder(command).redirectErrorStream(true));
  }

  /** What a command prints on standard output; empty if there is no such tool, or if it fails or takes too long. */
  public static Optional<String> answer(Duration limit, List<String> command) {
    var quiet = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    return run(limit, quiet) instanceof Ran.Ended(int exitCode, String output) && exitCode == 0
        ? Optional.of(output)
        : Optional.empty();
  }

  private static Ran run(Duration limit, ProcessBuilder command) {
    long end = System.nanoTime() + limit.toNanos();
    Process process;
    try {
      process = Dependents.start(command.redirectInput(ProcessBuilder.Redirect.from(NOTHING)));
    } catch (IOException e) {
      return new Ran.Missing();
    }
    try {
      CompletableFuture<String> output =
          CompletableFuture.supplyAsync(() -> read(process.getInputStream()), Tool::start);
      if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        return new Ran.Late();
      }
      if (Dependents.areEnding()) {
        return new Ran.Stopped();
      }
      String text = output.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      return new Ran.Ended(process.exitValue(), text);
    } catch (TimeoutException e) {
      return new Ran.Late();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ran.Stopped();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the output of a tool cannot be read", e);
    } finally {
      Dependents.end(process);
    }
  }

  private static void start(Runnable reading) {
    Thread.ofPlatform().daemon().name("tool-output").start(reading);
  }

  /** Reads all there is, so that the tool never waits for its reader, and keeps the beginning. */
  private static String read(InputStream in) {
    try (in) {
      byte[] kept = in.readNBytes(MOST_BYTES);
      in.transferTo(OutputStream.nullOutputStream());
      return new String(kept, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
