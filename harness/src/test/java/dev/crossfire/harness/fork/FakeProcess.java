package dev.crossfire.harness.fork;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that the test answers for. */
final class FakeProcess extends Process {

  /** More than Linux gives to any process. */
  static final long PID = 1L << 30;

  private static final int KILLED = 137;

  private final ByteArrayOutputStream orders = new ByteArrayOutputStream();
  private final PipedInputStream answers = new PipedInputStream(1 << 16);
  private final PipedOutputStream answering = new PipedOutputStream();
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();

  FakeProcess() {
    try {
      answers.connect(answering);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FakeProcess answer(Wire.Reply reply) throws IOException {
    Wire.write(new DataOutputStream(answering), reply);
    return this;
  }

  /** Answers as no fork does. */
  FakeProcess garble() throws IOException {
    answering.write('!');
    return this;
  }

  /** Ends while another process holds the pipe of its answers open. */
  FakeProcess exitAndLeaveTheAnswersOpen(int code) {
    exit.complete(code);
    return this;
  }

  FakeProcess exit(int code) {
    if (exit.complete(code)) {
      try {
        answering.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return this;
  }

  DataInputStream orders() {
    return new DataInputStream(new ByteArrayInputStream(orders.toByteArray()));
  }

  @Override
  public OutputStream getOutputStream() {
    return new FilterOutputStream(orders) {
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        if (exit.isDone()) {
          throw new IOException("Broken pipe");
        }
        out.write(bytes, from, count);
      }
    };
  }

  @Override
  public InputStream getInputStream() {
    return answers;
  }

  @Override
  public InputStream getErrorStream() {
    return InputStream.nullInputStream();
  }

  @Override
  public long pid() {
    return PID;
  }

  @Override
  public boolean isAlive() {
    return !exit.isDone();
  }

  @Override
  public int waitFor() {
    return exit.join();
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
    try {
      return exit.thenApply(code -> true).get(timeout, unit);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public int exitValue() {
    return exit.join();
  }

  @Override
  public void destroy() {
    exit(KILLED);
  }
}
