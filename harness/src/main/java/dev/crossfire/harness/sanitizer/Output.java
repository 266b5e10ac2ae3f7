package dev.crossfire.harness.sanitizer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What a small tool prints. */
final class Output {

  private static final int MOST_BYTES = 65_536;
  private static final long PATIENCE_MS = 10_000;

  private Output() {}

  /** Runs the tool to its end; empty if there is no such tool, or if it fails. */
  static Optional<String> of(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (InputStream out = process.getInputStream()) {
        process.getOutputStream().close();
        var text = new String(out.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return process.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS) && process.exitValue() == 0
            ? Optional.of(text)
            : Optional.empty();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
