package dev.crossfire.harness.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class LibCTest {

  private static final int ROOM = 64;

  /** The prototype of snprintf names the buffer, the room and the format. */
  private static final int NAMED = 3;

  public interface LengthOf {
    long of(long text);
  }

  public interface Format {
    int of(long buffer, long room, long format, int integer, double fraction, long text);
  }

  public interface FormatNothing {
    int of(long buffer, long room, long format);
  }

  public interface OfText {
    long of(String text);
  }

  private static final Format SNPRINTF = LibC.bindVariadic(Format.class, "snprintf", NAMED);

  @ParameterizedTest
  @ValueSource(strings = {"", "crossfire", "Räuber", "日本語", "😀"})
  void strlenMeasuresAJavaStringInBytesOfUtf8(String text) {
    LengthOf strlen = LibC.bind(LengthOf.class, "strlen");
    assertThat(strlen.of(NativeMemory.of(text)))
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void aVariadicCallPassesIntegersFractionsAndText() {
    assertThat(formatted(ROOM, "%d, %.3f and %s", -42, 2.5, "text"))
        .isEqualTo("-42, 2.500 and text");
    assertThat(formatted(ROOM, "%x %g %s", Integer.MAX_VALUE, -1e300, "äöü"))
        .isEqualTo("7fffffff -1e+300 äöü");
  }

  @Test
  void whatDoesNotFitIsCutAndItsLengthIsSaid() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(ROOM);
      assertThat(SNPRINTF.of(buffer.address(), 4, NativeMemory.of("%d %g %s"), 123456, 0.5,
          NativeMemory.of("x"))).isEqualTo("123456 0.5 x".length());
      assertThat(buffer.getString(0)).isEqualTo("123");
    }
  }

  @Test
  void aVariadicCallMayPassNothingMore() {
    FormatNothing snprintf = LibC.bindVariadic(FormatNothing.class, "snprintf", NAMED);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(ROOM);
      assertThat(snprintf.of(buffer.address(), ROOM, NativeMemory.of("100%%"))).isEqualTo(4);
      assertThat(buffer.getString(0)).isEqualTo("100%");
    }
  }

  @Test
  void whatIsNoFunctionOrHasNoCTypeIsRefused() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> LibC.bind(LengthOf.class, "no_such_function"))
        .withMessageContaining("no_such_function");
    assertThatIllegalArgumentException().isThrownBy(() -> LibC.bind(OfText.class, "strlen"))
        .withMessage(
            "a function of the C library takes and gives int, long and double; found: java.lang.String");
  }

  private static String formatted(int room, String format, int integer, double fraction,
      String text) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(room);
      int length = SNPRINTF.of(buffer.address(), room, NativeMemory.of(format), integer, fraction,
          NativeMemory.of(text));
      String written = buffer.getString(0);
      assertThat(written.getBytes(StandardCharsets.UTF_8)).hasSize(length);
      return written;
    }
  }
}
