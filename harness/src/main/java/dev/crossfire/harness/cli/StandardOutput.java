package dev.crossfire.harness.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output that remembers why it could not be written; writers above it keep that to themselves. */
final class StandardOutput extends FilterOutputStream {

  /** What the kernel says when the reader has had enough, such as {@code head}. */
  private static final String READER_LEFT = "Broken pipe";

  private Optional<IOException> failure = Optional.empty();

  StandardOutput() {
    this(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
  }

  StandardOutput(OutputStream out) {
    super(out);
  }

  /** Why what was written did not get through, if anyone wanted it. */
  Optional<String> failure() {
    return failure.map(IOException::getMessage).filter(message -> !message.equals(READER_LEFT));
  }

  @Override
  public void write(int b) throws IOException {
    remembering(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    remembering(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() throws IOException {
    remembering(out::flush);
  }

  private interface Write {
    void run() throws IOException;
  }

  private void remembering(Write write) throws IOException {
    try {
      write.run();
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }
}
