package dev.crossfire.harness.jcstress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crossfire.harness.run.UsageException;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TestListsFuzzTest {

  @FuzzTest
  void aListNamesTestsOrIsRefusedInOneLine(byte[] list) {
    String text = new String(list, UTF_8);
    try {
      assertThat(TestLists.tests(text.lines())).hasSizeLessThanOrEqualTo(list.length);
    } catch (UsageException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "\r");
    }
  }
}
