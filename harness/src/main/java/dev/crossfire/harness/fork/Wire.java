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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What parent and fork say to each other.
 *
 * <p>The parent sends a greeting and then orders, and closes the stream at the end. The fork answers the greeting and
 * each order with one {@link Reply}. Both are the same build on the same machine, so the form has no version. Native
 * code shares the fork's memory, so that what it answers is read like input from a stranger.
 */
final class Wire {

  /** The most outcomes of one block. */
  static final int OUTCOMES = 100_000;

  /** The most chars of one text, and of all texts of one block. */
  static final int CHARS = 1 << 20;

  /** The most samples of one outcome in one block; no sum of what a block may hold overflows. */
  private static final long SAMPLES = 1L << 40;

  /** The most nanoseconds of one block, for the same reason: two weeks. */
  private static final long NANOS = 1L << 50;

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
      default -> throw new GarbledException("unknown kind " + kind);
    };
  }

  private static BlockResult readResult(DataInputStream in) throws IOException {
    long operationsPerSample = within(0, SAMPLES, "operations", in.readLong());
    long wallNanos = within(1, NANOS, "wall time", in.readLong());
    long cpuNanos = within(0, NANOS, "processor time", in.readLong());
    Map<String, Long> counts = new HashMap<>();
    Map<String, String> examples = new HashMap<>();
    long chars = 0;
    for (long left = within(0, OUTCOMES, "outcomes", in.readInt()); left > 0; left--) {
      String outcome = readText(in);
      if (counts.put(outcome, within(1, SAMPLES, "count", in.readLong())) != null) {
        throw new GarbledException("an outcome comes twice");
      }
      String example = readText(in);
      if (!example.isEmpty()) {
        examples.put(outcome, example);
      }
      chars = within(0, CHARS, "chars", chars + outcome.length() + example.length());
    }
    return new BlockResult(new Histogram(counts), examples, operationsPerSample, wallNanos,
        cpuNanos);
  }

  /** Why a result is too much for an answer; empty if it is not. */
  static Optional<String> tooMuch(BlockResult result) {
    int outcomes = result.histogram().counts().size();
    long chars =
        Stream.concat(result.histogram().counts().keySet().stream(),
            result.examples().values().stream()).mapToLong(String::length).sum();
    if (outcomes > OUTCOMES || chars > CHARS) {
      return Optional.of(
          "a block gave %d distinct outcomes of %d chars; at most %d of %d can be told: record less"
              .formatted(outcomes, chars, OUTCOMES, CHARS));
    }
    return Optional.empty();
  }

  /** Any text, also one longer than the 65,535 bytes of writeUTF: its length, then its chars as they are. */
  private static void writeText(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = (int) within(0, CHARS, "length of a text", in.readInt());
    byte[] chars = new byte[length * Character.BYTES];
    in.readFully(chars);
    return ByteBuffer.wrap(chars).asCharBuffer().toString();
  }

  private static long within(long least, long most, String what, long found)
      throws GarbledException {
    if (found < least || found > most) {
      throw new GarbledException(
          "%s: expected %d to %d, found %d".formatted(what, least, most, found));
    }
    return found;
  }
}
