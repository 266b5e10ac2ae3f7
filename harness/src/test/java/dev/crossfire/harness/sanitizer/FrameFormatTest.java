package dev.crossfire.harness.sanitizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameFormatTest {

  @Test
  void aFrameHasFunctionFileLineLibraryAndOffset() {
    assertThat(FrameFormat.read("    #12 cf_get at /src/a.c:26 in /build/liba.so+0x231d"))
        .contains(new Frame("cf_get", "/src/a.c", 26, "/build/liba.so", 0x231d));
  }

  @Test
  void whatTheSanitizerDoesNotKnowIsEmpty() {
    assertThat(FrameFormat.read("    #1 <null> at <null>:0 in <null>+0x0"))
        .contains(new Frame("", "", 0, "", 0));
  }

  @Test
  void namesAndPathsMayHoldTheWordsThatStandBetweenThem() {
    assertThat(
        FrameFormat.read("#0 f(int, Mem in Tag) at /a 3:4 in b/c.c:7 in /code in/l ib.so+0x1"))
        .contains(new Frame("f(int, Mem in Tag)", "/a 3:4 in b/c.c", 7, "/code in/l ib.so", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "",
      "#",
      "# at :1 in +0x1",
      "#0",
      "#0 f",
      "#0 f at a.c:3",
      "#0 f at a.c:3 in lib.so",
      "#0 f at a.c:3 in lib.so+0x",
      "#0 f at a.c:3 in lib.so+0xfffffffffffffffff",
      "#0 f at a.c:99999999999 in lib.so+0x1",
      "#0 f at a.c:-3 in lib.so+0x1",
      "#0 a.c:3 in lib.so+0x1 at ",
      "#x f at a.c:3 in lib.so+0x1",
      "f at a.c:3 in lib.so+0x1",
      "    #0 cf_get /src/a.c:26 (liba.so+0x231d)",
      "Location is global 'a' of size 64 at 0x7fcf (liba.so+0x51b8)"})
  void anyOtherLineIsNone(String line) {
    assertThat(FrameFormat.read(line)).isEmpty();
  }
}
