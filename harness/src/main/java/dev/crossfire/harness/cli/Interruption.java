package dev.crossfire.harness.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an early end of the run.
 *
 * <p>The JVM runs its shutdown hooks when the signal comes. Ours cancels the run, waits for a short time until the main
 * thread has written what was finished, and ends the JVM with one exit code for either signal.
 */
final class Interruption implements AutoCloseable {

  private static final long PATIENCE_MS = 1_700;

  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean happened;

  Interruption(Runnable cancel) {
    hook = Thread.ofPlatform().name("interruption").unstarted(() -> interrupt(cancel));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean happened() {
    return happened;
  }

  private void interrupt(Runnable cancel) {
    happened = true;
    // Beside us: it waits for forks to end, which may take longer than there is time.
    Thread.ofPlatform().name("cancel").daemon().start(cancel);
    try {
      written.await(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
  }

  /** To be called once nothing is left to be lost. */
  @Override
  public void close() {
    written.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is already shutting down, and the hook is what does it.
      happened = true;
    }
  }
}
