package dev.crossfire.harness.fork;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WireFuzzTest {

  @FuzzTest
  void aReplyIsReadAsItWouldBeWrittenOrIsGarbled(byte[] answer) throws IOException {
    Wire.Reply reply;
    try {
      reply = read(answer);
    } catch (IOException e) {
      return;
    }
    if (reply instanceof Wire.Reply.Done(var result)) {
      assertThat(Wire.tooMuch(result)).isEmpty();
      assertThat(result.histogram().samples()).isNotNegative();
    }
    var bytes = new ByteArrayOutputStream();
    Wire.write(new DataOutputStream(bytes), reply);
    assertThat(bytes.size()).isLessThanOrEqualTo(answer.length);
    assertThat(read(bytes.toByteArray())).isEqualTo(reply);
  }

  private static Wire.Reply read(byte[] answer) throws IOException {
    return Wire.readReply(new DataInputStream(new ByteArrayInputStream(answer)));
  }
}
