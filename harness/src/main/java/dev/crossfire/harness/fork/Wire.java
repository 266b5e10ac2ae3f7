package dev.crossfire.harness.fork;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.harness.verdict.Histogram;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * What parent and fork say to each other.
 *
 * <p>The parent sends a greeting and then orders, and closes the stream at the end. The fork answers the greeting and
 * each order with one {@link Reply}. Both are the same build on the same machine, so the form has no version.
 */
final class Wire {

  private Wire() {}

  /**
   * How the parent introduces itself.
   *
   * @param parent process id of the parent
   * @param library absolute path of the native library to load first; empty for none
   */
  record Greeting(long parent, String library) {}

  /** An answer of the fork. */
  sealed interface Reply {

    /** The library is loaded, orders may come. */
    record Ready() implements Reply {}

    /** The order was carried out. */
    record Done(BlockResult result) implements Reply {}

    /** The greeting or the order could not be carried out. */
    record Failed(String message) implements Reply {}
  }

  static void write(DataOutputStream out, Greeting greeting) throws IOException {
    out.writeLong(greeting.parent());
    writeText(out, greeting.library());
    out.flush();
  }

  static Greeting readGreeting(DataInputStream in) throws IOException {
    return new Greeting(in.readLong(), readText(in));
  }

  static void write(DataOutputStream out, BlockOrder order) throws IOException {
    out.writeUTF(order.engine().name());
    out.writeUTF(order.driver());
    out.writeInt(order.threads());
    out.writeUTF(order.threadKind().name());
    out.writeInt(order.millis());
    out.writeLong(order.seed());
    out.flush();
  }

  static BlockOrder readOrder(DataInputStream in) throws IOException {
    return new BlockOrder(
        Engine.valueOf(in.readUTF()),
        in.readUTF(),
        in.readInt(),
        ThreadKind.valueOf(in.readUTF()),
        in.readInt(),
        in.readLong());
  }

  static void write(DataOutputStream out, Reply reply) throws IOException {
    switch (reply) {
      case Reply.Ready() -> out.writeByte('R');
      case Reply.Failed(String message) -> {
        out.writeByte('F');
        writeText(out, message);
      }
      case Reply.Done(BlockResult result) -> {
        out.writeByte('D');
        out.writeLong(result.operationsPerSample());
        out.writeLong(result.wallNanos());
        out.writeLong(result.cpuNanos());
        out.writeInt(result.histogram().counts().size());
        for (Map.Entry<String, Long> entry : result.histogram().counts().entrySet()) {
          writeText(out, entry.getKey());
          out.writeLong(entry.getValue());
          writeText(out, result.examples().getOrDefault(entry.getKey(), ""));
        }
      }
    }
    out.flush();
  }

  static Reply readReply(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case 'R' -> new Reply.Ready();
      case 'F' -> new Reply.Failed(readText(in));
      case 'D' -> new Reply.Done(readResult(in));
      default -> throw new IOException("a fork answered with an unknown kind: " + kind);
    };
  }

  private static BlockResult readResult(DataInputStream in) throws IOException {
    long operationsPerSample = in.readLong();
    long wallNanos = in.readLong();
    long cpuNanos = in.readLong();
    Map<String, Long> counts = new HashMap<>();
    Map<String, String> examples = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String outcome = readText(in);
      counts.put(outcome, in.readLong());
      String example = readText(in);
      if (!example.isEmpty()) {
        examples.put(outcome, example);
      }
    }
    return new BlockResult(new Histogram(counts), examples, operationsPerSample, wallNanos,
        cpuNanos);
  }

  /** Any text, also one longer than the 65,535 bytes of writeUTF: its length, then its chars as they are. */
  private static void writeText(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static String readText(DataInputStream in) throws IOException {
    byte[] chars = new byte[Math.multiplyExact(in.readInt(), Character.BYTES)];
    in.readFully(chars);
    return ByteBuffer.wrap(chars).asCharBuffer().toString();
  }
}
