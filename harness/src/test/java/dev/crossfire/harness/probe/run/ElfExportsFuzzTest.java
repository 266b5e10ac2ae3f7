package dev.crossfire.harness.probe.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ElfExportsFuzzTest {

  @FuzzTest
  void aLibraryHasNamesOfCOrIsRefused(byte[] library) {
    try {
      assertThat(ElfExports.read(ByteBuffer.wrap(library)))
          .allMatch(name -> name.matches("[A-Za-z]\\w*"));
    } catch (ElfExports.NotALibraryException e) {
      assertThat(e.getMessage()).startsWith("it ");
    }
  }
}
