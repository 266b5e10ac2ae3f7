package dev.crossfire.harness.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crossfire.harness.bind.CallLogFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class CallsFuzzTest {

  /** Of each table this many entries are fuzzed: a whole log is a megabyte, mostly of nothing. */
  private static final int ENTRIES = 4;

  private static final byte[] LOG = new byte[CallLogFormat.FILE_BYTES];

  @FuzzTest
  void everyLogIsRead(byte[] content) {
    var source = ByteBuffer.wrap(content);
    take(source, CallLogFormat.END, Long.BYTES);
    take(source, CallLogFormat.SLOTS, ENTRIES * CallLogFormat.SLOT_BYTES);
    take(source, CallLogFormat.FUNCTIONS + CallLogFormat.FUNCTION_BYTES,
        ENTRIES * CallLogFormat.FUNCTION_BYTES);

    Calls calls = Calls.parse(ByteBuffer.wrap(LOG).order(ByteOrder.nativeOrder()));

    assertThat(calls.threads()).isSortedAccordingTo(Comparator.comparingLong(CallingThread::id))
        .allSatisfy(thread -> assertThat(thread.toString()).isNotBlank());
    assertThat(calls.threads()).containsAll(calls.inFlight());
    calls.inFlight()
        .forEach(
            thread -> {
              assertThat(thread.where()).isNotBlank();
              calls.library(thread.in().orElseThrow().libraryName())
                  .ifPresent(library -> assertThat(library.toString()).isNotNull());
              calls.ofTask(thread.task())
                  .ifPresent(one -> assertThat(calls.threads()).contains(one));
            });
  }

  /** Moves on as many bytes as there are; the rest of the place is cleared. */
  private static void take(ByteBuffer source, int at, int length) {
    int there = Math.min(length, source.remaining());
    source.get(LOG, at, there);
    Arrays.fill(LOG, at + there, at + length, (byte) 0);
  }
}
