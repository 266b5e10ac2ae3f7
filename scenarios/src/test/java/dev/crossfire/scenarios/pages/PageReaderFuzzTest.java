package dev.crossfire.scenarios.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crossfire.harness.lesson.Page;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PageReaderFuzzTest {

  @FuzzTest
  void aPageIsReadOrItIsSaidWhatItLacks(byte[] text) {
    Page page;
    try {
      page = PageReader.read(new String(text, UTF_8));
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    assertThat(page.sections()).allSatisfy(section -> assertThat(section.code()).isNotEmpty());
  }
}
