package dev.crossfire.harness.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.run.BlockResult;
import dev.crossfire.harness.verdict.Histogram;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  @Test
  void aGreetingArrivesAsItWasSent() throws IOException {
    var greeting = new Wire.Greeting(4711, "/a folder/libzähler.so");
    Wire.write(out, greeting);
    assertThat(Wire.readGreeting(in())).isEqualTo(greeting);
  }

  @Test
  void anOrderArrivesAsItWasSent() throws IOException {
    var order = new BlockOrder(Engine.SWARM, "a.B$C", 64, ThreadKind.VIRTUAL, 60, Long.MIN_VALUE);
    Wire.write(out, order);
    assertThat(Wire.readOrder(in())).isEqualTo(order);
  }

  @Test
  void aResultArrivesAsItWasSent() throws IOException {
    var result = new BlockResult(new Histogram(Map.of("1, 2", 3L, "1, 1", 1L << 40)),
        Map.of("1, 1", "one was lost"), 32_768, 60_000_000, 119_000_000);
    assertThat(sent(new Wire.Reply.Done(result))).isEqualTo(new Wire.Reply.Done(result));
  }

  @Test
  void aResultWithoutASampleArrives() throws IOException {
    var nothing = new Wire.Reply.Done(new BlockResult(Histogram.EMPTY, Map.of(), 2, 1, 0));
    assertThat(sent(nothing)).isEqualTo(nothing);
  }

  @Test
  void textOfAnyLengthAndContentArrives() throws IOException {
    String outcome = "€".repeat(50_000) + "\0\n\uD800";
    String example = "x".repeat(200_000);
    var done = new Wire.Reply.Done(
        new BlockResult(new Histogram(Map.of(outcome, 1L)), Map.of(outcome, example), 2, 1, 0));
    assertThat(sent(done)).isEqualTo(done);
    var failed = new Wire.Reply.Failed("ß".repeat(70_000));
    assertThat(sent(failed)).isEqualTo(failed);
  }

  @Test
  void repliesFollowOneAnother() throws IOException {
    Wire.write(out, new Wire.Reply.Ready());
    Wire.write(out, new Wire.Reply.Failed(""));
    DataInputStream in = in();
    assertThat(Wire.readReply(in)).isEqualTo(new Wire.Reply.Ready());
    assertThat(Wire.readReply(in)).isEqualTo(new Wire.Reply.Failed(""));
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> Wire.readReply(in));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 20})
  void aReplyThatIsCutShortIsAnError(int kept) throws IOException {
    Wire.write(out, new Wire.Reply.Failed("an actor threw"));
    var cut = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray(), 0, kept));
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> Wire.readReply(cut));
  }

  @Test
  void aReplyOfAnUnknownKindIsAnError() {
    bytes.write('X');
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> Wire.readReply(in()))
        .withMessage("the fork's answer makes no sense: unknown kind 88");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "-1 |  1 | 0 |      1 | 1 | operations: expected 0 to 1099511627776, found -1",
      " 2 |  0 | 0 |      1 | 1 | wall time: expected 1 to 1125899906842624, found 0",
      " 2 |  1 | -9 |     1 | 1 | processor time: expected 0 to 1125899906842624, found -9",
      " 2 |  1 | 0 |     -1 | 1 | outcomes: expected 0 to 100000, found -1",
      " 2 |  1 | 0 | 100001 | 1 | outcomes: expected 0 to 100000, found 100001",
      " 2 |  1 | 0 |      1 | 0 | count: expected 1 to 1099511627776, found 0",
      " 2 |  1 | 0 |      2 | 1 | an outcome comes twice"})
  void aResultThatNoForkGivesIsGarbled(
      long operations, long wall, long cpu, int outcomes, long count, String complaint)
      throws IOException {
    out.writeByte('D');
    out.writeLong(operations);
    out.writeLong(wall);
    out.writeLong(cpu);
    out.writeInt(outcomes);
    for (int i = 0; i < 2; i++) {
      out.writeInt(0); // the outcome, an empty text
      out.writeLong(count);
      out.writeInt(0); // its example
    }
    assertThatExceptionOfType(GarbledException.class).isThrownBy(() -> Wire.readReply(in()))
        .withMessage("the fork's answer makes no sense: " + complaint);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Wire.CHARS + 1, Integer.MAX_VALUE})
  void aTextOfAnImpossibleLengthIsGarbledBeforeMemoryIsTakenForIt(int length) throws IOException {
    out.writeByte('F');
    out.writeInt(length);
    assertThatExceptionOfType(GarbledException.class).isThrownBy(() -> Wire.readReply(in()))
        .withMessageEndingWith("length of a text: expected 0 to 1048576, found " + length);
  }

  @Test
  void textsThatAreTooLongTogetherAreGarbledToo() throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      counts.put(i + "x".repeat(Wire.CHARS / 2), 1L);
    }
    var result = new BlockResult(new Histogram(counts), Map.of(), 2, 1, 0);
    assertThatExceptionOfType(GarbledException.class)
        .isThrownBy(() -> sent(new Wire.Reply.Done(result)));
    assertThat(Wire.tooMuch(result))
        .hasValue("a block gave 3 distinct outcomes of 1572867 chars; at"
            + " most 100000 of 1048576 can be told: record less");
    assertThat(Wire.tooMuch(new BlockResult(Histogram.EMPTY, Map.of(), 2, 1, 0))).isEmpty();
  }

  private Wire.Reply sent(Wire.Reply reply) throws IOException {
    bytes.reset();
    Wire.write(out, reply);
    return Wire.readReply(in());
  }

  private DataInputStream in() {
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
