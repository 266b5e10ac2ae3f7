package dev.crossfire.harness.probe.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crossfire.harness.run.UsageException;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class BindingsFuzzTest {

  @FuzzTest
  void aClassFileHasPrototypesOrIsRefused(byte[] classFile) {
    try {
      assertThat(Bindings.read("a.class", classFile).prototypes()).isNotEmpty();
    } catch (UsageException e) {
      assertThat(e.getMessage()).startsWith("a.class ");
    }
  }
}
