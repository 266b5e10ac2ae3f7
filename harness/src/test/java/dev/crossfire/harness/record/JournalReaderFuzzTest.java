package dev.crossfire.harness.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class JournalReaderFuzzTest {

  private static final Path JOURNAL = Path.of(ResultsJournal.NAME);
  private static final Path DOCUMENT = Path.of(ResultsFile.NAME);

  @FuzzTest
  void makesADocumentAlsoOfAJournalThatIsCutOff(byte[] journal) throws Exception {
    Results results;
    try {
      results = ResultsFile.parse(JOURNAL, journal);
    } catch (BadResultsException e) {
      assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(400).doesNotContain("\n", "\r");
      return;
    } catch (CharacterCodingException e) {
      return;
    }
    assertThat(ResultsFile.parse(DOCUMENT, ResultsFile.text(results).getBytes(UTF_8)))
        .isEqualTo(results);
    int cut = (endOfFirstLine(journal) + journal.length) / 2;
    Results soFar = ResultsFile.parse(JOURNAL, Arrays.copyOf(journal, cut));
    assertThat(soFar.results()).hasSizeLessThanOrEqualTo(results.results().size());
  }

  private static int endOfFirstLine(byte[] journal) {
    int end = 0;
    while (journal[end] != '\n') {
      end++;
    }
    return end + 1;
  }
}
