package dev.crossfire.harness.watch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a tool of the machine that may be missing, or never end. */
final class Tool {

  private static final int MOST_BYTES = 4 << 20;
  private static final File NOTHING = new File("/dev/null");

  private Tool() {}

  /** How a tool ended. */
  sealed interface Ran {

    /** It ended by itself, with this output, standard error included. */
    record Ended(int exitCode, String output) implements Ran {}

    /** It could not be started. */
    record Missing() implements Ran {}

    /** It took too long and was ended. */
    record Late() implements Ran {}
  }

  /** Runs a command for at most so long. */
  static Ran run(Duration limit, List<String> command) {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
              .start();
    } catch (IOException e) {
      return new Ran.Missing();
    }
    try {
      CompletableFuture<String> output =
          CompletableFuture.supplyAsync(() -> read(process.getInputStream()), Tool::start);
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Ran.Late();
      }
      return new Ran.Ended(process.exitValue(), output.join());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ran.Late();
    } finally {
      process.destroyForcibly();
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
