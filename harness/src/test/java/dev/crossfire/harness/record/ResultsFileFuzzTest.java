package dev.crossfire.harness.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ResultsFileFuzzTest {

  private static final Path FILE = Path.of(ResultsFile.NAME);

  @FuzzTest
  void isReadAsItIsWrittenOrRefusedInOneLine(byte[] document) throws Exception {
    Results results;
    try {
      results = ResultsFile.parse(FILE, document);
    } catch (BadResultsException e) {
      assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(400).doesNotContain("\n", "\r");
      return;
    } catch (CharacterCodingException e) {
      return;
    }
    assertThat(ResultsFile.parse(FILE, ResultsFile.text(results).getBytes(UTF_8)))
        .isEqualTo(results);
  }
}
