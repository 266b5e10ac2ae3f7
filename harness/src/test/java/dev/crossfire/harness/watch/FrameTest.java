package dev.crossfire.harness.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

  @Test
  void aNativeFrameHasLibraryOffsetAndFunction() {
    Frame frame = Frame.parse("C  [libcf.so+0x11a9]  cf_counter_add+0x9  (counter.c:12)");
    assertThat(frame.kind()).isEqualTo('C');
    assertThat(frame.library()).isEqualTo("libcf.so");
    assertThat(frame.offset()).isEqualTo(0x11a9);
    assertThat(frame.functionName()).isEqualTo("cf_counter_add");
    assertThat(frame.place()).isEqualTo("cf_counter_add [libcf.so+0x11a9]");
    assertThat(frame.isUnderStress()).isTrue();
  }

  @Test
  void aFrameOfAStrippedLibraryHasNoFunction() {
    Frame frame = Frame.parse("C  [lib [odd]+x.so+0x11c9]");
    assertThat(frame.library()).isEqualTo("lib [odd]+x.so");
    assertThat(frame.functionName()).isEmpty();
    assertThat(frame.place()).isEqualTo("[lib [odd]+x.so+0x11c9]");
    assertThat(frame.isUnderStress()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C  [libc.so.6+0x89134]  abort+0x12", "C  [libjvm.so+0x1]",
      "C  [ld-linux-x86-64.so.2+0x1]", "C  [libstdc++.so.6.0.30+0x1]", "C  [linux-vdso.so.1+0x1]",
      "C  [jna4711.tmp+0x1]", "C  [libprefs.so+0x1]", "C  [libc-2.36.so+0x1]",
      "C  0x0000000000001234", "V  [libcf.so+0x1]  f", "nonsense", ""})
  void theJvmAndTheCRuntimeAreNotUnderStress(String line) {
    assertThat(Frame.parse(line).isUnderStress()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C  [libc-client.so+0x1]", "C  [libmine.so+0x1]", "C  [ld-own.so+0x1]"})
  void aLibraryWhoseNameBeginsLikeTheirsIs(String line) {
    assertThat(Frame.parse(line).isUnderStress()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|',
      textBlock = """
          j  a.b.C$D.read(Ljava/lang/foreign/MemorySegment;)I+16              | a.b.C$D
          J 213 c2 a.C.read(Ljava/lang/foreign/MemorySegment;)I (31 bytes) @ 0x00 | a.C
          J 213% c1 a.C.read()I (31 bytes) @ 0x00                             | a.C
          j  java.lang.invoke.LambdaForm$MH+0x000000004c047800.invoke(J)I+7   | java.lang.invoke.LambdaForm$MH+0x000000004c047800
          J 45  jdk.internal.misc.Unsafe.park(ZJ)V java.base@25 (0 bytes)     | jdk.internal.misc.Unsafe
          """)
  void aJavaFrameHasAClass(String line, String type) {
    assertThat(Frame.parse(line).javaClass()).isEqualTo(type);
  }
}
