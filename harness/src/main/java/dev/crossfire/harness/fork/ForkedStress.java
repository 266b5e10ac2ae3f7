package dev.crossfire.harness.fork;

import dev.crossfire.harness.contract.Workload;
import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.run.BlockRequest;
import dev.crossfire.harness.run.Stress;
import dev.crossfire.harness.run.StressException;
import dev.crossfire.harness.sanitizer.ReportLog;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.watch.Death;
import dev.crossfire.harness.watch.ProcessTree;
import dev.crossfire.harness.watch.Watchdog;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The parent's side of a fork.
 *
 * <p>The thread that drives the run sends orders and waits for answers; a reader thread takes answers off the pipe,
 * so that waiting can be bounded. The fork dies with the thread that started it.
 */
final class ForkedStress implements Stress {

  /** What a fork may take to come up, or to end; generous, since a loaded machine is slow. */
  static final Duration GRACE = Duration.ofSeconds(20);

  /** How long processes of a fork that is gone are waited for if they cannot be found. */
  private static final Duration UNFOUND = Duration.ofSeconds(1);

  /** How late a block may be while its threads go on. */
  static final Duration LATEST = Duration.ofSeconds(60);

  private final Process process;
  private final Path folder;
  private final Watchdog watchdog;
  private final Optional<ReportLog> sanitizer;
  private final DataOutputStream orders;
  private final BlockingQueue<Optional<Wire.Reply>> replies = new LinkedBlockingQueue<>();
  private final Thread reader;

  /** Ends what native code in the fork has started; such processes also hold the pipe of the answers open. */
  private final CompletableFuture<Void> children;

  private final ReentrantLock closing = new ReentrantLock();
  private boolean closed;

  /** Takes over a process that was just started. */
  ForkedStress(Process process, Path folder) {
    this(process, folder, Optional.empty());
  }

  /** Takes over a process that was just started, with the log of the sanitizer that watches it. */
  ForkedStress(Process process, Path folder, Optional<ReportLog> sanitizer) {
    this.process = process;
    this.folder = folder;
    this.watchdog = new Watchdog(process.pid(), ForkFolder.remains(folder));
    this.sanitizer = sanitizer;
    this.orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.reader =
        Thread.ofPlatform().daemon().name("fork-" + process.pid() + "-answers").start(this::read);
    Optional<Instant> start =
        ProcessHandle.of(process.pid()).flatMap(handle -> handle.info().startInstant());
    this.children = process.onExit().thenRun(() -> ProcessTree.end(folder.toString(), start));
  }

  /** Greets the fork and waits until its library is loaded. */
  void greet(String library) throws StressException {
    try {
      Wire.write(orders, new Wire.Greeting(ProcessHandle.current().pid(), library));
    } catch (IOException e) {
      throw neverCameUp(gone());
    }
    switch (await(GRACE)) {
      case Answer.Reply(Wire.Reply.Ready()) -> {}
      case Answer.Reply(Wire.Reply.Failed(String message)) -> throw new StressException(message);
      case Answer.Reply(Wire.Reply.Done done) ->
        throw new StressException("a fork answered before it was asked");
      case Answer.Gone() -> throw neverCameUp(gone());
      case Answer.Late() -> throw process.isAlive()
          ? new StressException("a fork did not come up in " + GRACE.toSeconds() + " s")
          : neverCameUp(gone());
    }
  }

  @Override
  public BlockEnd run(BlockRequest request) {
    BlockEnd end = block(request);
    return sanitizer.map(log -> SanitizedEnd.of(end, log.next())).orElse(end);
  }

  private BlockEnd block(BlockRequest request) {
    try {
      Wire.write(orders, order(request));
    } catch (IOException e) {
      return gone();
    }
    // Starting and ending a thread takes up to a millisecond where there are thousands.
    Answer answer =
        await(Duration.ofMillis((long) request.millis() + request.workload().threads()));
    Duration late = Duration.ZERO;
    watchdog.begin();
    while (answer instanceof Answer.Late()) {
      if (!process.isAlive()) {
        return gone();
      }
      if (late.compareTo(LATEST) >= 0) {
        return watchdog.giveUp(late);
      }
      watchdog.look();
      answer = await(request.watch().patience());
      late = late.plus(request.watch().patience());
      if (answer instanceof Answer.Late()) {
        Optional<BlockEnd> hung = watchdog.lookAgain(request.watch().stacks());
        if (hung.isPresent()) {
          return hung.get();
        }
      }
    }
    return switch (answer) {
      case Answer.Reply(Wire.Reply.Done(var result)) -> {
        ForkFolder.remains(folder).cutLog();
        yield new BlockEnd.Finished(result);
      }
      case Answer.Reply(Wire.Reply.Failed(String message)) -> new BlockEnd.Failed(message);
      case Answer.Reply(Wire.Reply.Ready()) -> new BlockEnd.Lost("a fork greeted twice");
      case Answer.Gone() -> gone();
      case Answer.Late() -> throw new AssertionError("a late answer was not waited for");
    };
  }

  /** The thread that drives the run and the one that cancels it may both get here. */
  @Override
  public void close() {
    process.destroyForcibly();
    closing.lock();
    try {
      if (!closed) {
        closed = true;
        awaitEnd();
        watchdog.tidy();
        if (sanitizer.isEmpty() || !sanitizer.get().keep()) {
          ForkFolder.tidy(folder);
        }
      }
    } finally {
      closing.unlock();
    }
  }

  private void awaitEnd() {
    boolean interrupted = false;
    while (true) {
      try {
        process.waitFor();
        children.join();
        // Whoever holds the pipe of the answers open now is no child that can be found, and the reader no thread that must end.
        reader.join(UNFOUND);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private sealed interface Answer {
    record Reply(Wire.Reply reply) implements Answer {}

    record Gone() implements Answer {}

    record Late() implements Answer {}
  }

  private Answer await(Duration expected) {
    try {
      Optional<Wire.Reply> reply =
          replies.poll(expected.toMillis(), TimeUnit.MILLISECONDS);
      if (reply == null) {
        return new Answer.Late();
      }
      return reply.<Answer>map(Answer.Reply::new).orElseGet(Answer.Gone::new);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Gone();
    }
  }

  private void read() {
    try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      while (true) {
        replies.add(Optional.of(Wire.readReply(in)));
      }
    } catch (GarbledException e) {
      replies.add(Optional.of(new Wire.Reply.Failed(String.valueOf(e.getMessage()))));
    } catch (IOException e) {
      replies.add(Optional.empty());
    }
  }

  /** The answers have ended, so the process is ending, or has lost its way and is ended here. */
  private BlockEnd gone() {
    try {
      if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new BlockEnd.Lost("waiting for the fork was interrupted");
    }
    return Death.of(process.exitValue(), ForkFolder.remains(folder));
  }

  private static StressException neverCameUp(BlockEnd end) {
    return switch (end) {
      case BlockEnd.Misbehaved(Evidence evidence) ->
        new StressException("a fork did not come up: " + evidence.summary());
      case BlockEnd.Lost(String message) ->
        StressException.lost("a fork did not come up: " + message);
      case BlockEnd.Failed(String message) -> new StressException(message);
      case BlockEnd.Finished finished -> new StressException("a fork did not come up");
    };
  }

  private static BlockOrder order(BlockRequest request) {
    Workload workload = request.workload();
    return new BlockOrder(
        workload.engine(),
        workload.driver(),
        workload.threads(),
        workload.threadKind(),
        request.millis(),
        request.seed());
  }
}
